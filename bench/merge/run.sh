#!/usr/bin/env bash
# Taking in as many revisions at once as there may be, each checked (hash, signature, words) and all kept in one
# durable transaction of an encrypted vault; and what stands of them, with every difference. Below a second each.
#   bench/merge/run.sh [RUNS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

build=${KOTOZUTE_BUILD:-build/release}
cmake --build "$build" --target bench_merge -- --quiet >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$build/bench/bench_merge" "$work/record" "${1:-7}"
