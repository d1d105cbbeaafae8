#!/usr/bin/env bash
# Runs one fuzzer over bytes made by chance from a few good files: none may crash it, make it leak, take 256 MiB
# at once or ten seconds (a busy machine; KOTOZUTE_FUZZ_SECONDS). `./kotozute soak` runs each fifty times as long.
#   tests/fuzz/run.sh PROGRAM [RUNS] [LONGEST INPUT]
set -euo pipefail

program=$1
runs=${2:-200000}
longest=${3:-1024}
[[ -z ${KOTOZUTE_SOAK:-} ]] || runs=$((runs * 50))

# In memory where the system has such a place: some fuzzers write a file for each run.
memory=/dev/shm
[[ -d $memory ]] || memory=${TMPDIR:-/tmp}
work=$(mktemp -d -p "$memory")
trap 'rm -rf "$work"' EXIT
export KOTOZUTE_SEEDS=$work/seeds KOTOZUTE_LONGEST=$longest
mkdir "$work/seeds" "$work/found"

# What a run frees is watched until the run is over, and not much longer: that would cost more than the run.
export ASAN_OPTIONS=quarantine_size_mb=4:malloc_context_size=4${ASAN_OPTIONS:+:$ASAN_OPTIONS}

# The same runs every time, so that a failure can be seen again. What is dealt with is thrown away.
"$program" -seed=20261126 -runs="$runs" -max_len="$longest" -timeout="${KOTOZUTE_FUZZ_SECONDS:-10}" \
    -malloc_limit_mb=256 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 -print_funcs=0 \
    -artifact_prefix="${KOTOZUTE_FUZZ_KEEP:-$work/}" "$work/found" "$work/seeds"
