"""Looks up complaints one after the other in a trigram index and ranks the best 60 by string likeness.

  lookup.py sqlite   COMPLAINTS.csv QUERIES.csv RANK.csv [--limit N]
  lookup.py postgres COMPLAINTS.csv QUERIES.csv RANK.csv [--limit N]      (PGHOST, PGPORT … as psql reads them)

Prints p50 and p99 of a look-up in milliseconds, the seconds to build, and the bytes of the index a complaint.
"""
import argparse
import json
import os
import random
import sqlite3
import subprocess
import tempfile
import time

from rapidfuzz import fuzz

from plain import complaints, queries

TEXT = ["respondent", "contact", "address", "phone", "shop_url", "brand", "right_no"]


def joined(row):
    return " ".join(row[name] for name in TEXT if row[name])


def likeness(one, other):
    """From 0 to 1: the mean likeness of the fields that both tell."""
    told = [fuzz.ratio(one[name], other[name]) / 100 for name in TEXT if one[name] and other[name]]
    return sum(told) / len(told) if len(told) > 1 else 0.0


class SQLiteTrigrams:
    """FTS5 with the trigram tokenizer, bm25."""

    def __init__(self, rows, folder):
        self.path = os.path.join(folder, "trigrams.sqlite")
        self.database = sqlite3.connect(self.path)
        self.database.execute("CREATE VIRTUAL TABLE entry USING fts5(text, tokenize='trigram', content='')")
        self.database.executemany(
            "INSERT INTO entry (rowid, text) VALUES (?, ?)", ((n + 1, joined(row)) for n, row in enumerate(rows)))
        self.database.commit()

    def size(self):
        return os.path.getsize(self.path)

    def candidates(self, row):
        grams = {row[name][at:at + 3] for name in ["respondent", "address", "phone", "right_no"] if row[name]
                 for at in range(max(0, len(row[name]) - 2))}
        if not grams:
            return []
        asked = " OR ".join('"' + gram.replace('"', '""') + '"' for gram in sorted(grams))
        return [found - 1 for found, in self.database.execute(
            "SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY bm25(entry) LIMIT 60", (asked,))]


class PostgresTrigrams:
    """pg_trgm with a GIN index on the respondent, B-trees on telephone, page and right number; through one psql."""

    def __init__(self, rows, _):
        self.psql = subprocess.Popen(
            ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True, encoding="utf-8")
        self.ask("CREATE EXTENSION IF NOT EXISTS pg_trgm; DROP TABLE IF EXISTS entry;"
                 "CREATE TABLE entry (n int PRIMARY KEY, respondent text, phone text, page text, right_no text);")
        for start in range(0, len(rows), 5000):
            values = ",".join("({},{},{},{},{})".format(
                start + at, *(quoted(row[name]) for name in ["respondent", "phone", "shop_url", "right_no"]))
                for at, row in enumerate(rows[start:start + 5000]))
            self.ask(f"INSERT INTO entry VALUES {values};")
        self.ask("CREATE INDEX ON entry USING gin (respondent gin_trgm_ops); CREATE INDEX ON entry (phone);"
                 "CREATE INDEX ON entry (page); CREATE INDEX ON entry (right_no); ANALYZE entry;")

    def ask(self, statement):
        self.psql.stdin.write(statement.replace("\n", " ") + "\n\\echo end\n")
        self.psql.stdin.flush()
        answer = []
        for line in self.psql.stdout:
            if line == "end\n":
                return answer
            answer.append(line.rstrip("\n"))
        raise SystemExit("psql ended: " + statement[:200])

    def size(self):
        return int(self.ask("SELECT pg_indexes_size('entry');")[0])

    def candidates(self, row):
        parts = [f"(SELECT n FROM entry WHERE {column} = {quoted(row[name])} LIMIT 60)"
                 for column, name in [("phone", "phone"), ("page", "shop_url"), ("right_no", "right_no")] if row[name]]
        if row["respondent"]:
            name = quoted(row["respondent"])
            parts.append(f"(SELECT n FROM entry WHERE respondent % {name} ORDER BY similarity(respondent, {name}) DESC"
                         " LIMIT 60)")
        return [int(line) for line in self.ask(" UNION ".join(parts) + ";")] if parts else []


def quoted(text):
    return "NULL" if text is None else "'" + text.replace("\\", "").replace("'", "''") + "'"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engine", choices=["sqlite", "postgres"])
    parser.add_argument("complaints")
    parser.add_argument("queries")
    parser.add_argument("rank")
    parser.add_argument("--limit", type=int, help="so many queries, chosen by a fixed seed")
    arguments = parser.parse_args()
    rows = list(complaints(arguments.complaints))
    place = {row["unique_id"]: n for n, row in enumerate(rows)}
    asked = queries(arguments.queries)
    if arguments.limit and arguments.limit < len(asked):
        asked = random.Random(1).sample(asked, arguments.limit)
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        index = {"sqlite": SQLiteTrigrams, "postgres": PostgresTrigrams}[arguments.engine](rows, folder)
        built = time.perf_counter() - began
        times = []
        with open(arguments.rank, "w", encoding="utf-8") as out, \
                open(arguments.rank + ".queries", "w", encoding="utf-8") as told:
            out.write("query_id,cand_id,probability\n")
            told.write("query_id\n" + "".join(query + "\n" for query in asked))
            for query in asked:
                row = rows[place[query]]
                began = time.perf_counter()
                scored = sorted(((likeness(row, rows[n]), n) for n in index.candidates(row) if rows[n] is not row),
                                reverse=True)
                times.append(time.perf_counter() - began)
                for score, n in scored[:10]:
                    out.write(f"{query},{rows[n]['unique_id']},{score:.6f}\n")
        times.sort()
        print(json.dumps({
            "p50": times[len(times) // 2] * 1000, "p99": times[int(len(times) * 0.99)] * 1000, "build": built,
            "bytes": index.size() / len(rows)}))


main()
