#!/usr/bin/env bash
# Builds a pack of all the Ministry's care files, beside what the sqlite3 shell needs for the same rows
# with a trigram index and an R*Tree, in turn; then times searches, there and in a pack of 500,000 rows
# (each of the Ministry's again and again, a little farther away), beside LIKE, FTS5 trigram and MiniSearch.
#   bench/area/run.sh [RUNS]       KOTOZUTE_DATA: the folder that holds mhlw_care_2025-12-31
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

runs=${1:-7}
build=${KOTOZUTE_BUILD:-build/release}
program=${KOTOZUTE_PROGRAM:-$build/kotozute}
files=("${KOTOZUTE_DATA:-../shared/data}"/mhlw_care_2025-12-31/jigyosho_*.csv)
[[ -e ${files[0]} ]] || { echo "bench/area: the Ministry's files are not at hand (set KOTOZUTE_DATA)" >&2; exit 1; }
command -v sqlite3 >/dev/null || { echo "bench/area: the sqlite3 shell is missing (apt-get install sqlite3)" >&2; exit 1; }
cmake --build "$build" --target bench_area_find bench_area_peers >/dev/null

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What a person would type who knows SQLite well: no journal, no sync, one index build from the table.
{
    echo "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
    columns=$(head -1 "${files[0]}" | sed 's/^\xef\xbb\xbf//; s/\r//' | tr ',' '\n' | awk '{ printf "%sc%d", (NR > 1 ? "," : ""), NR }')
    echo "CREATE TABLE places ($columns);"
    echo ".mode csv"
    for file in "${files[@]}"; do echo ".import --skip 1 \"$(realpath "$file")\" places"; done
    echo "CREATE VIRTUAL TABLE words USING fts5(name, kana, address, tokenize='trigram');"
    echo "INSERT INTO words (rowid, name, kana, address) SELECT rowid, c5, c6, c8 FROM places;"
    echo "CREATE VIRTUAL TABLE boxes USING rtree(id, lat0, lat1, lon0, lon1);"
    echo "INSERT INTO boxes SELECT rowid, c10, c10, c11, c11 FROM places;"
} > "$work/peer.sql"

# measure NAME COMMAND…: seconds, peak KiB and processor seconds of one run, appended to NAME.times.
measure() {
    local name=$1
    shift
    /usr/bin/time --quiet --append --output="$work/$name.times" --format='%e %M %U %S' "$@" >/dev/null
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
column() { awk -v c="$2" '{ print $c }' "$work/$1.times" | median; }
processor() { awk '{ print $3 + $4 }' "$work/$1.times" | median; }

for ((run = 0; run < runs; ++run)); do
    rm -f "$work"/peer.db
    measure ours "$program" area build --code all --out "$work/all.area" "${files[@]}"
    measure peer sh -c 'sqlite3 "$1" < "$2"' sh "$work/peer.db" "$work/peer.sql"
done

printf 'what\tmedian_s\tprocessor_s\tpeak_MiB\tfile_MiB\n'
for name in ours peer; do
    [[ $name == ours ]] && file=$work/all.area || file=$work/peer.db
    printf '%s\t%s\t%s\t%s\t%s\n' "$name" "$(column "$name" 1)" "$(processor "$name")" \
        "$(($(column "$name" 2) / 1024))" "$(($(stat --format=%s "$file") / 1048576))"
done
awk -v a="$(column ours 1)" -v b="$(column peer 1)" 'BEGIN { printf "ours / peer\t%.2f\n", a / b }'
awk -v a="$(processor ours)" -v b="$(processor peer)" 'BEGIN { printf "ours / peer, processor time\t%.2f\n", a / b }'
"$build/bench/bench_area_find" "$work/all.area"

# 500,000 rows. The peers run first: they cut the words that all are asked for.
python3 bench/area/multiply.py 500000 "$work/many_2025-12-31.csv" "${files[@]}"
"$program" area build --code all --out "$work/many.area" "$work/many_2025-12-31.csv" >/dev/null
rm "$work/many_2025-12-31.csv"
echo
printf '500,000 rows\tqueries\tp50\tp99\tmax\tpeak_MiB\tindex_s\n'
"$build/bench/bench_area_peers" "$work/many.area" "$work"
if [[ -d bench/node_modules/minisearch ]]; then
    node --max-old-space-size=12000 bench/area/minisearch.mjs "$work"
else
    echo "MiniSearch is not installed (./kotozute bench does that)"
fi
/usr/bin/time --quiet --output="$work/find.memory" --format=%M \
    "$build/bench/bench_area_find" "$work/many.area" 5 "$work/words"
printf 'peak memory of our searches\t%s MiB\n' "$(($(cat "$work/find.memory") / 1024))"
