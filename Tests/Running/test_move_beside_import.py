"""A command that writes while the store is moved: its rows go along, or it says that it stops."""
import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import time

import pytest
from conftest import HUFU, ROOT
from test_copies import archive, folder, hufu, with_keys_of  # noqa: F401, the fixtures among them
from test_servers import POSTGRES, own_database


def move_beside_an_import(source, target, place, folder, is_writing):
    """Moves a store into which an import goes on; then the same import into the new place files the rest.

    is_writing tells whether somebody is within a write to the source."""
    rows = folder / "rows.csv"
    count = 6_000
    rows.write_text("id,right_type,respondent,narrative\n" + "".join(
        f"{index},tm,迁移店 {index},迁移时也有人导入。\n" for index in range(count)))
    importing = subprocess.Popen(
        [HUFU, "import", str(rows), *source], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(1)
    # It stands still while the store is moved, as a program that waits for the processor may; not within a write.
    importing.send_signal(signal.SIGSTOP)
    while is_writing():
        importing.send_signal(signal.SIGCONT)
        time.sleep(0.02)
        importing.send_signal(signal.SIGSTOP)
    assert importing.poll() is None, "the import ended before it could be interrupted"
    moved = hufu("move", *place, check=False)
    importing.send_signal(signal.SIGCONT)
    assert moved.returncode == 0 and "everything agrees" in moved.stdout, moved.stderr
    _, said = importing.communicate(timeout=120)
    assert importing.returncode == 1 and "takes no more rows" in said and "不再写入" in said, said
    refused = subprocess.run(
        [HUFU, "user", "add", "wang", "--role", "supervisor", *source], cwd=ROOT, capture_output=True, text=True,
        env={**os.environ, "HUFU_PASSWORD": "correct horse battery"})
    assert refused.returncode == 1 and "was moved" in refused.stderr and "已迁出" in refused.stderr
    told = hufu("import", str(rows), *target).stdout
    filed, known = (int(told.split(word)[0].split()[-1]) for word in (" filed", " known"))
    assert filed + known == count and filed > 0 and " 0 rejected" in told, told
    assert "everything agrees" in hufu("verify", *target).stdout


def is_locked(path):
    with contextlib.closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as database:
        try:
            database.execute("BEGIN IMMEDIATE")
            database.execute("ROLLBACK")
        except sqlite3.OperationalError:
            return True
    return False


def has_transaction(place):
    others = """
        SELECT count(*)
        FROM pg_stat_activity
        WHERE datname = current_database()
            AND pid <> pg_backend_pid()
            AND xact_start IS NOT NULL
        """
    found = subprocess.run(["psql", place, "-qAt", "-c", others], check=True, timeout=60, capture_output=True, text=True)
    return found.stdout.strip() != "0"


def test_an_import_that_runs_beside_a_move_loses_no_row(archive, folder):
    source = folder / "source"
    shutil.copytree(archive, source)
    target = with_keys_of(archive, "target", folder)
    move_beside_an_import(
        ["--data", str(source)], ["--data", str(target)], ["--from", str(source), "--to", str(target)], folder,
        lambda: is_locked(source / "hufu.sqlite"))


@pytest.mark.skipif(not POSTGRES, reason="no PostgreSQL is running")
def test_an_import_into_postgresql_that_runs_beside_a_move_loses_no_row(archive, folder):
    data = folder / "data"
    shutil.copytree(archive, data)
    target = with_keys_of(archive, "target", folder)
    with own_database("postgres") as environment:
        place = environment["HUFU_DATABASE"]
        hufu("move", "--from", str(data), "--to", place)
        move_beside_an_import(
            ["--data", str(data), "--database", place], ["--data", str(target)],
            ["--from", place, "--data", str(data), "--to", str(target)], folder, lambda: has_transaction(place))
