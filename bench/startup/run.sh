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
    exec xvfb-run --auto-servernum --server-args="-screen 0 1280x800x24" "$0" "$runs"
fi
for program in keepassxc node npm; do
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
npm install --silent --no-audit --no-fund --prefix "$work" kdbxweb@2.1.1 >&2
node bench/startup/peer_vault.mjs "$work/node_modules" "$work/peer.kdbx" "$passphrase"
printf '[General]\nUpdateCheckMessageShown=true\n[GUI]\nCheckForUpdates=false\n' >"$work/keepassxc.ini"

watch() { "$build/bench/bench_watch" --runs "$runs" --idle "${idle:-0}" --stdin "$work/passphrase" "$@"; }
ours() { KOTOZUTE_DATA_HOME=$work/$1 watch "$build/kotozute" "${@:2}"; }

mkdir -p "$work/new"
entrance=$(idle=5 ours new)
minimal=$(idle=5 watch "$build/bench/bench_minimal_window" "$fonts/kotozute-regular.ttf")
cheap=$(ours cheap --passphrase-file "$work/passphrase")
floor=$(ours floor --passphrase-file "$work/passphrase")
export XDG_RUNTIME_DIR=$work
peer=$(idle=5 watch keepassxc --config "$work/keepassxc.ini" --localconfig "$work/local.ini" --pw-stdin "$work/peer.kdbx")

row() { printf '%s\t%s\n' "$1" "$2"; }
ratio() { awk -v a="$2" -v b="$3" -v what="$1" 'BEGIN { split(a, x, "\t"); split(b, y, "\t"); printf "%s\t%.2f\t%.2f\t\n", what, x[1] / y[1], x[2] / y[2] }'; }

printf 'what\tcontent_ms\tpeak_MiB\tidle_%%\n'
row "Kotozute, the entrance" "$entrance"
row "the least ImGui + GLFW window, same font" "$minimal"
ratio "ours / least window" "$entrance" "$minimal"
row "Kotozute, opening a vault (key derivation next to nothing)" "$cheap"
row "KeePassXC, opening a vault (key derivation next to nothing)" "$peer"
ratio "ours / KeePassXC" "$cheap" "$peer"
row "Kotozute, opening a vault (Argon2id at its floor, 64 MiB three times)" "$floor"
