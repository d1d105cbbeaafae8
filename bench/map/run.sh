#!/usr/bin/env bash
# The map with 68 polygons and up to 500,000 places. First its own work in a frame, without a graphics card, in
# milliseconds of the processor; then frame times in Chromium with software GL while the map is panned, beside
# maplibre-gl with the same polygons and 50,000 points, in the same browser (a page that draws nothing: 16.7 ms).
#   bench/map/run.sh [RUNS]       RUNS × 40 frames each
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

frames=$((${1:-7} * 40))
build=${KOTOZUTE_BUILD:-build/release}
for program in chromium node emcc; do
    command -v "$program" >/dev/null || { echo "bench/map: $program is missing (apt-get install $program)" >&2; exit 1; }
done
cmake --build "$build" --target bench_map_draw -- --quiet >&2
fonts=$(third_party/prepare.sh fonts)
"$build/bench/bench_map_draw" "$fonts" "$frames"

cmake --preset web >&2
cmake --build --preset web --target bench_map_page >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp app-mobile/web/*.js app-mobile/web/style.css bench/map/*.html build/web/bench/map/bench_map_page.* "$work"
cp bench/node_modules/maplibre-gl/dist/maplibre-gl{,-shared,-worker}.mjs bench/node_modules/maplibre-gl/dist/maplibre-gl.css "$work"
cp -r "$fonts" "$work/fonts"
"$build/bench/bench_map_draw" --data "$work/data.json" 50000
node bench/map/measure.mjs "$work" "$frames"
