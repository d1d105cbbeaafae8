#!/usr/bin/env bash
# The A4 sheet of the sample record: our PDF inside a running process, all four papers of `kotozute summary` as a
# whole process, and the same words as one page by other programs. A name with 𠮷 needs a second font, so both kinds.
#   bench/document/run.sh [RUNS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

runs=${1:-7}
build=${KOTOZUTE_BUILD:-build/release}
for program in chromium weasyprint node; do
    command -v "$program" >/dev/null || { echo "bench/document: $program is missing (apt-get install $program)" >&2; exit 1; }
done
cmake --build "$build" --target kotozute bench_paper -- --quiet >&2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fonts=$(third_party/prepare.sh fonts)
cp assets/samples/record.json "$work/rare.json"
sed 's/𠮷/吉/g' assets/samples/record.json >"$work/plain.json"
mkdir "$work/faces"
find /usr/share/fonts \( -name 'BIZUDPGothic-*.ttf' -o -name 'NotoSansCJK-Regular.ttc' \) -exec ln -s {} "$work/faces/" \;

# Milliseconds of a whole process: the median.
median() {
    local begin end
    "$@" >/dev/null 2>"$work/log" || { cat "$work/log" >&2; return 1; }
    for ((run = 0; run < runs; ++run)); do
        begin=$(date +%s%N)
        "$@" >/dev/null 2>&1
        end=$(date +%s%N)
        echo $(((end - begin) / 10000))
    done | sort -n | awk '{ all[NR] = $1 } END { printf "%.1f", all[int((NR + 1) / 2)] / 100 }'
}

summary() { "$build/kotozute" summary --record "$work/$1.json" --out "$work/$1" --now 2026-11-22T18:05:00+09:00; }
chrome() { chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/chrome" --no-pdf-header-footer \
    --print-to-pdf="$work/chrome.pdf" "file://$work/$1.html"; }

declare -A ours typst chrome weasy
for kind in plain rare; do
    ours[$kind]=$(median summary $kind)
    node bench/document/page.mjs "$work/$kind/bundle.json" "$work/$kind"
    typst[$kind]=$(median node bench/document/typst.mjs "$work/faces" "$work/$kind.typ" "$work/typst.pdf")
    chrome[$kind]=$(median chrome $kind)
    weasy[$kind]=$(median weasyprint "$work/$kind.html" "$work/weasy.pdf")
done

ratio() { awk -v peer="$1" -v ours="$2" 'BEGIN { printf "%.1f×", peer / ours }'; }
row() { printf '%s\t%s\t%s\t%s\t%s\n' "$@"; }

row what plain_ms with_𠮷_ms plain/ours with_𠮷/ours
IFS=$'\t' read -r _ layout_plain pdf_best_plain pdf_plain < <("$build/bench/bench_paper" "$fonts" assets "$work/plain.json" 50)
IFS=$'\t' read -r _ layout_rare pdf_best_rare pdf_rare < <("$build/bench/bench_paper" "$fonts" assets "$work/rare.json" 50)
row "Kotozute, layout of a warm process (median)" "$layout_plain" "$layout_rare" "" ""
row "Kotozute, PDF of a warm process (median)" "$pdf_plain" "$pdf_rare" "" ""
row "Kotozute, PDF of a warm process (best)" "$pdf_best_plain" "$pdf_best_rare" "" ""
row "Kotozute \`summary\`: PDF, Bundle, card, text; whole process" "${ours[plain]}" "${ours[rare]}" 1× 1×
row "Typst (npm), PDF; whole process" "${typst[plain]}" "${typst[rare]}" "$(ratio "${typst[plain]}" "${ours[plain]}")" "$(ratio "${typst[rare]}" "${ours[rare]}")"
row "Chromium --print-to-pdf; whole process" "${chrome[plain]}" "${chrome[rare]}" "$(ratio "${chrome[plain]}" "${ours[plain]}")" "$(ratio "${chrome[rare]}" "${ours[rare]}")"
row "WeasyPrint; whole process" "${weasy[plain]}" "${weasy[rare]}" "$(ratio "${weasy[plain]}" "${ours[plain]}")" "$(ratio "${weasy[rare]}" "${ours[rare]}")"
