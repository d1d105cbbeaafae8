#!/usr/bin/env bash
# Runs a command that makes a file (-o FILE, and beside FILE.js its .wasm), or hands out what the same command
# made of the same content before: to link the tablet program takes two minutes of a processor.
#     app-mobile/kept.sh COMMAND…       kept under $KOTOZUTE_CACHE; without that it just runs the command
set -euo pipefail

[[ -n ${KOTOZUTE_CACHE:-} ]] || exec "$@"
shelf=$KOTOZUTE_CACHE/linked
most=12  # results, a few megabytes each

# A file counts with its content, wherever it lies; the one that is made does not count.
out='' before='' told=$("$1" --version)
for word in "$@"; do
    if [[ $before == -o ]]; then
        out=$word
    elif [[ -f $word ]]; then
        told+=$'\n'$(sha256sum <"$word")
    else
        told+=$'\n'$word
    fi
    before=$word
done
key=$(sha256sum <<<"$told")
kept=$shelf/${key%% *}

if [[ -d $kept ]]; then
    cp "$kept"/* "$(dirname "$out")"
    touch "$kept"
    exit
fi
"$@"
mkdir -p "$shelf"
work=$(mktemp -d -p "$shelf")
trap 'rm -rf "$work"' EXIT
cp "$out" "$work"
[[ $out != *.js ]] || cp "${out%.js}.wasm" "$work"
mv -T "$work" "$kept" 2>/dev/null || true  # whole, unless somebody else was faster
ls -td "$shelf"/* | tail -n +$((most + 1)) | xargs -r rm -rf
