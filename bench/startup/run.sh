#!/usr/bin/env bash
# From exec to content on screen, peak memory and idle processor time of whole programs, measured from outside by
# one watcher (watch.cpp), in turn on one X server: ours, the least ImGui window, and KeePassXC opening a vault.
#   bench/startup/run.sh [RUNS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

runs=${1:-7}
build=${KOTOZUTE_BUILD:-build/release}
if [[ -z ${BENCH_DISPLAY:-} ]]; then
    export BENCH_DISPLAY=own
    exec xvfb-run --auto-servernum --server-args="-screen 0 1280x800x24 -noreset" "$0" "$runs"
fi
for program in keepassxc node; do
    command -v "$program" >/dev/null || { echo "bench/startup: $program is missing (apt-get install $program)" >&2; exit 1; }
done
cmake --build "$build" --target kotozute bench_watch bench_minimal_window bench_make_vault -- --quiet >&2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fonts=$(third_party/prepare.sh fonts)
passphrase=ゆずの木の下でお茶を
echo "$passphrase" >"$work/passphrase"

for cost in cheap floor; do
    mkdir -p "$work/$cost"
    "$build/bench/bench_make_vault" assets/samples/record.json "$work/$cost/record" "$passphrase" "$cost"
done
node bench/startup/peer_vault.mjs "$work/peer.kdbx" "$passphrase"
printf '[General]\nUpdateCheckMessageShown=true\n[GUI]\nCheckForUpdates=false\n' >"$work/keepassxc.ini"

# one NAME COMMAND…: one measured run, appended to NAME.runs; the first call also looks once what the program shows.
one() {
    local name=$1; shift
    "$build/bench/bench_watch" --runs 1 --picture "$work/$name.picture" --idle 2 --stdin "$work/passphrase" "$@" >>"$work/$name.runs"
}
ours() { KOTOZUTE_DATA_HOME=$work/$2 one "$1" "$build/kotozute" "${@:3}"; }
keepassxc() { XDG_RUNTIME_DIR=$work "$@" keepassxc --config "$work/keepassxc.ini" --localconfig "$work/local.ini" --pw-stdin "$work/peer.kdbx"; }

mkdir -p "$work/new"
# The first run ever of KeePassXC shows other things than the later ones.
keepassxc timeout 4 <"$work/passphrase" >/dev/null 2>&1 || true
for ((run = 0; run < runs; ++run)); do
    ours entrance new
    one least "$build/bench/bench_minimal_window" "$fonts/kotozute-regular.ttf"
    ours cheap cheap --passphrase-file "$work/passphrase"
    keepassxc one peer
    ours floor floor --passphrase-file "$work/passphrase"
done 2>"$work/log" || { tail -n 3 "$work/log" >&2; exit 1; }

# Medians of the three columns.
medians() {
    local column
    for column in 1 2 3; do cut -f"$column" "$work/$1.runs" | sort -n | awk '{ v[NR] = $1 } END { printf "%s\t", v[int((NR + 1) / 2)] }'; done
}
entrance=$(medians entrance) least=$(medians least) cheap=$(medians cheap) floor=$(medians floor) peer=$(medians peer)

row() { printf '%s\t%s\n' "$1" "$2"; }
ratio() { awk -v a="$2" -v b="$3" -v what="$1" 'BEGIN { split(a, x, "\t"); split(b, y, "\t"); printf "%s\t%.2f\t%.2f\t\n", what, x[1] / y[1], x[2] / y[2] }'; }

printf 'what\tcontent_ms\tpeak_MiB\tidle_%%\n'
row "Kotozute, the entrance" "$entrance"
row "the least ImGui + GLFW window, same font" "$least"
ratio "ours / least window" "$entrance" "$least"
row "Kotozute, opening a vault (key derivation next to nothing)" "$cheap"
row "KeePassXC, opening a vault (key derivation next to nothing)" "$peer"
ratio "ours / KeePassXC" "$cheap" "$peer"
row "Kotozute, opening a vault (Argon2id at its floor, 64 MiB three times)" "$floor"
