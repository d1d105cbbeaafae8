#!/usr/bin/env bash
# Measures this program beside others, part by part, and writes bench/RESULTS.md.
#   bench/run.sh [PART]…     parts: the folders here (area, document, map, merge, sharing, startup); RUNS=7
# Each PART/run.sh prints a table, tab separated; a part that cannot run here says why and is left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export KOTOZUTE_BUILD=${KOTOZUTE_BUILD:-build/release}
runs=${RUNS:-7}
results=bench/RESULTS.md
parts=("$@")
[[ ${#parts[@]} -gt 0 ]] || parts=(startup document area map merge sharing)

# A tab-separated table as Markdown. Lines with other numbers of columns are filled up or stand as they are.
markdown() {
    awk -F'\t' 'NR == 1 { columns = NF }
        { line = "|"; for (i = 1; i <= columns; ++i) line = line " " $i " |"; print line }
        NR == 1 { line = "|"; for (i = 1; i <= columns; ++i) line = line "---|"; print line }'
}

machine() {
    printf '%s × %s, %s GiB, %s, %s' "$(nproc)" "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" \
        "$(awk '/MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo)" "$(. /etc/os-release && echo "$PRETTY_NAME")" "$(uname -m)"
}

# The comment at the head of a script says what is measured and how.
purpose() { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$1"; }

new=$(mktemp)
trap 'rm -f "$new"' EXIT
{
    echo "# Measured"
    echo
    echo "$(machine). Medians of $runs runs of whole processes, peers in the same run."
    echo "Written by \`./kotozute bench\`; software OpenGL (llvmpipe) where there is no graphics card."
    for part in "${parts[@]}"; do
        script=bench/$part/run.sh
        [[ -x $script ]] || continue
        echo "bench: $part" >&2
        printf '\n## %s\n\n' "$part"
        purpose "$script"
        echo
        if table=$("$script" "$runs"); then markdown <<<"$table"; else echo "(not measured here)"; fi
    done
} >"$new"
mv "$new" "$results"
trap - EXIT
chmod 644 "$results"
echo "bench: $results" >&2
