#!/usr/bin/env bash
# Locked files (age v1): one that asks for more work than there may be is refused within 10 ms; 10 MiB, the most there
# may be in one, locked to a key and opened, beside age itself (a whole process each, which also reads and writes files).
#   bench/sharing/run.sh [RUNS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

build=${KOTOZUTE_BUILD:-build/release}
runs=${1:-7}
cmake --build "$build" --target bench_unlock -- --quiet >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

age-keygen -o "$work/key.txt" 2>/dev/null
head -c 10485760 /dev/urandom >"$work/10"
key=$(age-keygen -y "$work/key.txt")
age -r "$key" -o "$work/10.age" "$work/10"

# median COMMAND…: milliseconds
median() {
    local run begun
    for ((run = 0; run < runs; ++run)); do
        begun=$(date +%s%N)
        "$@"
        echo $((($(date +%s%N) - begun) / 1000000))
    done | sort -n | sed -n "$((runs / 2 + 1))p"
}

locks=$(median age -r "$key" -o "$work/again.age" "$work/10")
opens=$(median age -d -i "$work/key.txt" -o "$work/opened" "$work/10.age")
printf 'what\tmilliseconds\tage\tratio\n'
"$build/bench/bench_unlock" "$work" "$runs" | while IFS=$'\t' read -r what ours; do
    case $what in
    locking*) peer=$locks ;;
    *"with a key") peer=$opens ;;
    *) peer= ;;
    esac
    printf '%s\t%s\t%s\t%s\n' "$what" "$ours" "${peer:-–}" \
        "$([[ -z $peer ]] && echo – || awk -v a="$ours" -v b="$peer" 'BEGIN { printf "%.2fx", a / b }')"
done
