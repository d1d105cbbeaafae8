#!/usr/bin/env python3
"""Makes many rows of few: each of the Ministry's care rows again and again, a little farther away, as another
office.   multiply.py ROWS OUT.csv FILE…"""
import csv
import sys

rows, out, files = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
header, lines = None, []
for name in files:
    with open(name, encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        lines += reader
lat, lon, office = (header.index(name) for name in ("緯度", "経度", "事業所番号"))
with open(out, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(header)
    for number in range(rows):
        copy, line = number // len(lines), list(lines[number % len(lines)])
        # Letters are allowed in the number of an office; a copy of row 2 is not a second row of its office.
        line[office] = "0ABCDEFGHIJKLMNOPQRSTUVWXYZ"[copy] + line[office][1:] if copy else line[office]
        if line[lat] and float(line[lat]):
            line[lat] = f"{float(line[lat]) + copy * 0.0137:.6f}"
            line[lon] = f"{float(line[lon]) - copy * 0.0071:.6f}"
        writer.writerow(line)
