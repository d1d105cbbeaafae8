#!/usr/bin/env bash
# Makes the fonts of the program and prints their folder; prepare.sh calls it with the cache folder.
# The desktop and the browser use the same files, so a PDF has the same bytes on both.
#   kotozute-regular.ttf  BIZ UDPGothic Regular, every character it has
#   kotozute-bold.ttf     BIZ UDPGothic Bold: kana, signs, JIS X 0208 kanji, the commonest variants in names
#   kotozute-rest.otf     Noto Sans CJK JP: what BIZ UDPGothic lacks (𠮷 among it), without hangul
#   icons.ttf             the Phosphor icons of icons.txt
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=$1
python=/usr/bin/python3

say() { echo "third_party: $*" >&2; }
fail() { say "$*"; exit 1; }

find_font() {
    find /usr/share/fonts -name "$1" -print -quit | grep . || fail "the font $1 is missing: apt-get install $2"
}

# Prints code points as U+XXXX lines: `characters bold FONT` or `characters rest FONT NOTO`.
characters() {
    "$python" - "$@" <<'PYTHON'
import sys
from fontTools.ttLib import TTFont

NAME_VARIANTS = "髙﨑濵瀨德增靑栁桒黑昻曻彅閒隆隝渚郞都橫圓緖"

def has(path):
    return set(TTFont(path, fontNumber=0).getBestCmap())

def in_jis_x_0208(code):
    try:
        return len(chr(code).encode("euc_jp")) < 3
    except UnicodeEncodeError:
        return False

def in_bold(code):
    drawing_or_cyrillic = 0x2500 <= code < 0x25A0 or 0x400 <= code < 0x530
    return code < 0x180 or chr(code) in NAME_VARIANTS or in_jis_x_0208(code) and not drawing_or_cyrillic

def is_hangul(code):
    return 0x1100 <= code < 0x1200 or 0x3130 <= code < 0x3190 or 0xA960 <= code < 0xA980 or 0xAC00 <= code < 0xD800

kind, font, *noto = sys.argv[1:]
if kind == "bold":
    chosen = {code for code in has(font) if in_bold(code)}
else:
    chosen = {code for code in has(noto[0]) - has(font) if not is_hangul(code)}
print("\n".join(f"U+{code:04X}" for code in sorted(chosen)))
PYTHON
}

# subset IN OUT ARGUMENTS…: outlines and characters only; no hints, layout features or dates.
subset() {
    local in=$1 out=$2; shift 2
    "$python" -m fontTools.subset "$in" --output-file="$out" --font-number=0 --layout-features= --no-hinting \
        --notdef-outline --desubroutinize --no-recalc-timestamp \
        --drop-tables+=GSUB,GPOS,GDEF,DSIG,BASE,vhea,vmtx,VORG,VDMX,hdmx,LTSH,gasp,meta "$@"
}

make_fonts() {
    local out=$1
    say "making the fonts (once, about 15 s)"
    characters bold "$bold" >"$out/bold.txt"
    characters rest "$regular" "$noto" >"$out/rest.txt"
    sed -n 's/^\(U+[0-9A-F]*\) .*/\1/p' "$here/icons.txt" >"$out/icons.txt"
    subset "$regular" "$out/kotozute-regular.ttf" --unicodes='*'
    subset "$bold" "$out/kotozute-bold.ttf" --unicodes-file="$out/bold.txt"
    subset "$noto" "$out/kotozute-rest.otf" --unicodes-file="$out/rest.txt"
    subset "$icons" "$out/icons.ttf" --unicodes-file="$out/icons.txt"
    rm "$out"/*.txt
}

regular=$(find_font BIZUDPGothic-Regular.ttf fonts-morisawa-bizud-gothic)
bold=$(find_font BIZUDPGothic-Bold.ttf fonts-morisawa-bizud-gothic)
noto=$(find_font NotoSansCJK-Regular.ttc fonts-noto-cjk)
icons=$KOTOZUTE_ICONS/src/regular/Phosphor.ttf
"$python" -c 'import fontTools' 2>/dev/null || fail "fonttools is missing: apt-get install fonttools"

key=$( (cat "$here/fonts.sh" "$here/icons.txt" "$icons"; stat -Lc '%s' "$regular" "$bold" "$noto") | sha256sum | cut -c1-12)
prefix=$cache/deps/fonts-$key/share/kotozute/fonts
if [[ ! -d $prefix ]]; then
    rm -rf "$cache/deps/fonts-$key.part"
    mkdir -p "$cache/deps/fonts-$key.part/share/kotozute/fonts"
    make_fonts "$cache/deps/fonts-$key.part/share/kotozute/fonts"
    mv "$cache/deps/fonts-$key.part" "$cache/deps/fonts-$key"
fi
echo "$prefix"
