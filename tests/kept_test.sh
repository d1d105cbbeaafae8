#!/usr/bin/env bash
# What was made of the same content is handed out; of anything else it is made anew (app-mobile/kept.sh).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export KOTOZUTE_CACHE=$work/cache
fail() { echo "kept: $*" >&2; exit 1; }

# Stands for a linker: joins its files, counts how often it was asked, and refuses what is bad.
cat >"$work/join" <<'JOIN'
#!/usr/bin/env bash
[[ $1 != --version ]] || { echo 1; exit; }
echo asked >>"$(dirname "$0")/asked"
cat "${@:3}" >"$2.new"
! grep -q bad "$2.new" || exit 3
mv "$2.new" "$2"
cp "$2" "${2%.js}.wasm"
JOIN
chmod +x "$work/join"
link() { app-mobile/kept.sh "$work/join" -o "$work/$1/out.js" "$work/$1/a" "$work/$1/b"; }
asked() { wc -l <"$work/asked"; }

mkdir "$work/one" "$work/two"
for clone in one two; do echo first >"$work/$clone/a"; echo second >"$work/$clone/b"; done
link one
link two
[[ $(asked) == 1 ]] || fail "the same content in another folder was linked again"
cmp -s "$work/one/out.js" "$work/two/out.js" || fail "what was handed out is something else"
cmp -s "$work/one/out.wasm" "$work/two/out.wasm" || fail "what lies beside it was not handed out"
echo third >"$work/two/b"
link two
[[ $(asked) == 2 ]] || fail "other content was not linked"
grep -q third "$work/two/out.js" || fail "an old result was handed out"
echo bad >"$work/two/a"
if link two; then fail "a failed link was taken for a good one"; fi
if link two; then fail "a failed link was kept"; fi
[[ $(asked) == 4 ]] || fail "what failed was not tried again"
echo "kept: the same is handed out, anything else is made anew"
