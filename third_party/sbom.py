#!/usr/bin/env python3
"""Writes the bill of materials (CycloneDX 1.5 JSON) out of the tables of README.md beside this file.

sbom.py VERSION     prints it
"""
import json
import pathlib
import re
import sys
import urllib.parse

README = pathlib.Path(__file__).with_name("README.md")


def tables():
    """The rows of every table, each as a dictionary of its heading's words."""
    heading = None
    for line in README.read_text(encoding="utf-8").splitlines():
        if not line.startswith("|"):
            heading = None
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if heading is None:
            heading = cells
        elif not set(cells[0]) <= set("-:"):
            yield dict(zip(heading, cells))


def licences(expression):
    if re.fullmatch(r"[A-Za-z0-9.-]+( (OR|AND|WITH) [A-Za-z0-9.-]+)*", expression):
        return [{"expression": expression}]
    return [{"license": {"name": expression}}]


def component(row):
    name, version, origin = row["package"], row["version"], row["from"]
    if origin == "npm":
        purl = f"pkg:npm/{urllib.parse.quote(name)}@{version}"
    else:
        purl = f"pkg:deb/debian/{name}@{urllib.parse.quote(version)}?distro={origin}"
    made = {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "scope": "excluded" if row.get("ships", "yes") == "no" else "required",
        "licenses": licences(row["licence"]),
        "purl": purl,
    }
    if "sha256" in row:
        made["hashes"] = [{"alg": "SHA-256", "content": row["sha256"]}]
    if row.get("upstream", "–") != "–":
        made["externalReferences"] = [{"type": "distribution", "url": row["upstream"]}]
    return made


def main():
    version = sys.argv[1] if len(sys.argv) > 1 else "0"
    program = {"type": "application", "name": "kotozute", "version": version, "licenses": [{"license": {"id": "MIT"}}]}
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": program},
        "components": [component(row) for row in tables()],
    }
    print(json.dumps(bill, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
