#!/usr/bin/env python3
"""Writes the table of administrative divisions by which places in names and addresses are known.

    scripts/gazetteer.py FOLDER > Sources/Matching/Normalisation/Gazetteer+Divisions.swift

FOLDER holds admin-provinces.csv, admin-cities.csv and admin-areas.csv (code, name, ...) of modood/
Administrative-divisions-of-China (MIT licence), which repeats the divisions published by the National Bureau of
Statistics. Hong Kong, Macao and Taiwan are not among them and are added here by their official codes. Look at the
difference and raise MatchProfile.normalisationVersion when the table changes: stored keys are made with it.
"""
import csv
import sys

NOT_NAMES = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
BEYOND = [("710000", "台湾省"), ("810000", "香港特别行政区"), ("820000", "澳门特别行政区")]
WIDTH = 108


def divisions(folder):
    for file in ("provinces", "cities", "areas"):
        with open(f"{folder}/admin-{file}.csv", encoding="utf8", newline="") as lines:
            for row in csv.DictReader(lines):
                if row["name"] not in NOT_NAMES:
                    yield row["code"].ljust(6, "0"), row["name"]


def main():
    entries = sorted(set(divisions(sys.argv[1])) | set(BEYOND))
    lines = [""]
    for code, name in entries:
        word = code + name
        # A Chinese character takes two columns of a line.
        if len(lines[-1]) + len(word) > WIDTH * 2 // 3:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    print("// Made by scripts/gazetteer.py.\n\nextension Gazetteer {")
    print("    /// Each division with its code of six digits (GB/T 2260) before it.")
    print('    static let divisions = """')
    for line in lines:
        print("        " + line)
    print('        """\n}')


main()
