#!/usr/bin/env python3
"""Runs Hufu and its peers on the same generated complaints and prints one table.

  run.py [--cases 10000] [--seed 5] [--only hufu,splink,recordlinkage,sqlite,postgres] [--queries 400]
         [--hufu .build/release/hufu] [--data ../shared/data]

Needs the packages of requirements.txt; `postgres` needs a PostgreSQL that psql finds by PGHOST, PGPORT …
"""
import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PEERS = ["hufu", "splink", "recordlinkage", "sqlite", "postgres"]


def run(command):
    """Processor seconds, wall seconds, the most resident memory in MB, and what was printed."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with tempfile.NamedTemporaryFile("r+") as errors:
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=errors, text=True)
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        if status:
            errors.seek(0)
            raise SystemExit(f"{' '.join(map(str, command))}\n{errors.read()[-2000:]}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - began, used.ru_maxrss / 1024, said


def row(*cells):
    widths = [30, 8, 8, 8, 8, 8, 9, 9, 9, 9]
    print("".join(str(cell).ljust(width) for cell, width in zip(cells, widths)), flush=True)


def shown(value, digits=3):
    return "–" if value is None else f"{value:.{digits}f}"


class Comparison:
    def __init__(self, options, folder):
        self.options, self.folder, self.data = options, pathlib.Path(folder), pathlib.Path(options.data)
        generator = self.data / "gen_complaints.py"
        if not generator.exists():
            raise SystemExit(f"{generator} is absent: there is nothing to compare on.")
        run([sys.executable, generator, "--n", options.cases, "--seed", options.seed, "--out", folder])
        self.complaints, self.truth, self.queries = (
            self.folder / name for name in ["complaints.csv", "truth.csv", "queries.csv"])

    def pairs(self, name, command):
        output = self.folder / f"{name}-pairs.csv"
        seconds, wall, memory, _ = run([part if part != "OUT" else output for part in command])
        score = json.loads(run([sys.executable, self.data / "score_pairs.py", output, self.truth, "--json"])[3])
        row(name, shown(score["average_precision"]), shown(score["best"]["f1"]), shown(score.get("ece")),
            shown(score["recall_ceiling"]), "", shown(seconds, 1), shown(wall, 1), shown(memory, 0))

    def lookups(self, name, command):
        output = self.folder / f"{name}-rank.csv"
        *_, said = run([part if part != "OUT" else output for part in command])
        asked = pathlib.Path(str(output) + ".queries")
        score = json.loads(run([
            sys.executable, self.data / "score_pairs.py", "--ranking", output, "--queries",
            asked if asked.exists() else self.queries, self.truth, "--json"])[3])["ranking"]
        figures = json.loads(said) if said.startswith("{") else {}
        if not figures:
            words = said.replace(",", "").split()
            figures = {"p50": float(words[words.index("p50") + 1]), "p99": float(words[words.index("p99") + 1])}
        row(name, shown(score["recall_at_10"]), shown(score["hit_at_1"]), shown(score["false_alarm_rate"]), "", "",
            shown(figures["p50"]), shown(figures["p99"]), shown(figures.get("build"), 1),
            shown(figures.get("bytes"), 0))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--only", default=",".join(PEERS))
    parser.add_argument("--queries", type=int, default=400, help="so many look-ups of the trigram indexes")
    parser.add_argument("--hufu", default=".build/release/hufu")
    parser.add_argument("--model", help="weights for hufu; its own unless given")
    parser.add_argument("--data", default="../shared/data")
    options = parser.parse_args()
    wanted = options.only.split(",")
    hufu = options.hufu.split() + ["match"] if options.hufu.endswith("hufu") else [options.hufu]
    model = ["--model", options.model] if options.model else []
    with tempfile.TemporaryDirectory(prefix="hufu-peers-") as folder:
        all_ = Comparison(options, folder)
        print(f"{options.cases} complaints, seed {options.seed}\n")
        row("pairs", "AP", "best F1", "ECE", "recall", "", "CPU s", "wall s", "MB")
        if "hufu" in wanted:
            all_.pairs("hufu", [*hufu, "pairs", "--input", all_.complaints, "--output", "OUT", *model])
        for name in ["splink", "recordlinkage"]:
            if name in wanted:
                all_.pairs(name, [sys.executable, HERE / f"{name}_pairs.py", all_.complaints, "OUT"])
        print()
        row("look-up", "rec@10", "hit@1", "alarms", "", "", "p50 ms", "p99 ms", "build s", "B/case")
        if "hufu" in wanted:
            all_.lookups("hufu", [*hufu, "lookup", "--index", all_.complaints, "--queries", all_.queries, "--output",
                                  "OUT", *model])
        for name in ["sqlite", "postgres"]:
            if name in wanted:
                all_.lookups(name, [sys.executable, HERE / "lookup.py", name, all_.complaints, all_.queries, "OUT",
                                    "--limit", options.queries])


main()
