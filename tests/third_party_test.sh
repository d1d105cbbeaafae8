#!/usr/bin/env bash
# A missing or altered source stops with one clear line, and the bill of materials follows the table.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { echo "third_party_test: $*"; exit 1; }

# A system from which nothing can be fetched.
mkdir -p "$work/bin" "$work/cache/sources"
for tool in apt-get curl npm; do printf '#!/bin/sh\nexit 1\n' >"$work/bin/$tool"; done
chmod +x "$work/bin/"*

refused() {
    local said
    if said=$(PATH=$work/bin:$PATH KOTOZUTE_CACHE=$work/cache third_party/prepare.sh sources "$1" 2>&1); then
        fail "$1 was accepted"
    fi
    [[ $(tail -n 1 <<<"$said") == *"$2"* ]] || fail "$1: not said: $2; but: $said"
}

refused utf8proc "utf8proc 2.8.0 could not be fetched"
refused @phosphor-icons/web "@phosphor-icons/web 2.1.2 could not be fetched"
echo altered >"$work/cache/sources/utf8proc_2.8.0.orig.tar.gz"
refused utf8proc "utf8proc: wrong checksum"

# Every package named in the table is in the bill, with its checksum.
python3 third_party/sbom.py 1.2.3 >"$work/sbom.json"
python3 - "$work/sbom.json" <<'PYTHON' || fail "the bill of materials does not follow the table"
import json, sys
bill = json.load(open(sys.argv[1], encoding="utf-8"))
hashes = {part["name"]: part.get("hashes", [{}])[0].get("content") for part in bill["components"]}
rows = [[cell.strip() for cell in line.split("|")] for line in open("third_party/README.md", encoding="utf-8")]
fetched = [row for row in rows if len(row) > 8 and len(row[6]) == 64]
assert bill["bomFormat"] == "CycloneDX" and len(fetched) >= 12
assert all(hashes[row[1]] == row[6] for row in fetched)
assert all(part["version"] and part["licenses"] and part["purl"].startswith("pkg:") for part in bill["components"])
PYTHON
echo "third_party: refusals and bill of materials as they should be"
