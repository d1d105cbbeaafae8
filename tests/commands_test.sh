#!/usr/bin/env bash
# What README promises of ./kotozute: without a display `run` makes the papers, with one it opens the
# window, and `web` serves the tablet program. Everything is built before the tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { echo "commands_test: $*"; cat "$work/said"; exit 1; }

unset DISPLAY WAYLAND_DISPLAY
touch "$work/began"
./kotozute run >"$work/said" 2>&1 || fail "run fails without a display"
grep -q 'No display' "$work/said" || fail "run does not say that there is no display"
for file in summary.pdf bundle.json referral.json card.png card.txt screens/place_of_care-now-chosen.png; do
    [[ -s out/$file && out/$file -nt $work/began ]] || fail "run without a display makes no $file"
done
[[ $(pdftotext out/summary.pdf -) == *見本* ]] || fail "the paper of the invented person does not say so"

xvfb-run --auto-servernum ./kotozute run --exit-after 1 --report-frames >"$work/said" 2>&1 || fail "run opens no window"
grep -q 'frames, the last after' "$work/said" || fail "nothing is drawn in the window"

./kotozute web 0 >"$work/said" 2>&1 &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
until address=$(grep --max-count=1 '^http://127.0.0.1:' "$work/said"); do
    kill -0 "$server" || fail "web serves nothing"
    sleep 0.1
done
[[ $(curl --silent --fail "$address") == *ことづて* ]] || fail "$address is not the tablet program"
echo "commands: run and web do as README says"
