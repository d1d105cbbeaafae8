#!/usr/bin/env bash
# Makes the fonts out of Debian's; prepare.sh calls it.
set -euo pipefail
prefix=$1/fonts-first/share/kotozute/fonts
mkdir -p "$prefix"
cp /usr/share/fonts/truetype/*/BIZUDPGothic-Regular.ttf "$prefix/kotozute-regular.ttf" 2>/dev/null || true
echo "$prefix"
