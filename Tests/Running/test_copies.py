"""Backup beside a server that 16 clients file to; restore and move that are killed in the middle and called again."""
import concurrent.futures
import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

import pytest
from conftest import HUFU, ROOT, STARTS, Server, demo
from test_servers import POSTGRES, own_database
from wire import file_complaint, track

CLIENTS = 16


def hufu(*arguments, check=True):
    answer = subprocess.run([HUFU, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert not check or answer.returncode == 0, answer.stderr
    return answer


def killed(after, *arguments):
    """Starts a command and kills it after so many seconds; whether it was still at work then."""
    process = subprocess.Popen([HUFU, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(after)
    was_at_work = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return was_at_work


@pytest.fixture
def folder():
    with tempfile.TemporaryDirectory(prefix="hufu-copies-") as path:
        yield pathlib.Path(path)


@pytest.fixture(scope="module")
def archive():
    """A stopped store of some hundred cases."""
    with tempfile.TemporaryDirectory(prefix="hufu-archive-") as path:
        hufu("demo", "--data", path, "--cases", "250")
        yield pathlib.Path(path)


def with_keys_of(data, name, folder):
    """A new data folder that holds nothing but the master key."""
    new = folder / name
    new.mkdir()
    shutil.copytree(data / "keys", new / "keys")
    return new


@contextlib.contextmanager
def filing(server, answered, stop):
    def client(index):
        count = 0
        while not stop:
            count += 1
            status, answer = file_complaint(
                server, right_type="tm", respondent=f"备份店 {index}-{count}", narrative="备份时也有人投诉。")
            assert status == 201, answer
            answered.append((time.monotonic(), answer))
            time.sleep(0.02)

    with concurrent.futures.ThreadPoolExecutor(CLIENTS) as pool:
        clients = [pool.submit(client, index) for index in range(CLIENTS)]
        try:
            yield
        finally:
            stop.append(True)
        for one in clients:
            one.result()


def test_backup_while_sixteen_clients_file(folder):
    data = folder / "data"
    demo(str(data))
    server = Server(str(data), "--demo", "--at", STARTS, "--no-limits")
    answered, stop = [], []
    try:
        with filing(server, answered, stop):
            while len(answered) < 200:
                time.sleep(0.05)
            begun = time.monotonic()
            said = hufu("backup", "--data", str(data), "--output", str(folder / "one.backup"))
            assert time.monotonic() > begun and len(answered) > 200
    finally:
        server.stop()
    assert f"{data}/keys" in said.stderr and "主密钥" in said.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["data", "one.backup"], "nothing but the file is left"
    assert (folder / "one.backup").stat().st_mode & 0o077 == 0, "nobody else may read it"
    before = [answer for at, answer in answered if at < begun]
    new = with_keys_of(data, "new", folder)
    restored = hufu("restore", "--data", str(new), "--input", str(folder / "one.backup"))
    assert "everything agrees" in restored.stdout
    server = Server(str(new), "--demo", "--at", STARTS, "--no-limits")
    try:
        for one in before:
            assert track(server, one) == 200, f"{one['caseNumber']} was answered before the backup and is not in it"
        status, next_one = file_complaint(server, right_type="tm", respondent="恢复后的店", narrative="恢复后。")
        assert status == 201
        given = {answer["caseNumber"] for _, answer in answered}
        assert next_one["caseNumber"] not in given, "a number is never given twice"
    finally:
        server.stop()


def test_a_killed_restore_goes_on(archive, folder):
    backup = folder / "one.backup"
    hufu("backup", "--data", str(archive), "--output", str(backup))
    new = with_keys_of(archive, "new", folder)
    command = ["restore", "--data", str(new), "--input", str(backup)]
    for after in [0.05, 0.1, 0.2, 0.3, 0.4, 0.6]:
        killed(after, *command)
        mark = hufu("verify", "--data", str(new), check=False)
        if mark.returncode == 0:
            break
    else:
        assert "everything agrees" in hufu(*command).stdout
    again = hufu(*command, check=False)
    assert again.returncode == 1 and "holds data already" in again.stderr


def test_an_unfinished_restore_is_not_served(archive, folder):
    backup = folder / "one.backup"
    hufu("backup", "--data", str(archive), "--output", str(backup))
    new = with_keys_of(archive, "new", folder)
    while killed(0.25, "restore", "--data", str(new), "--input", str(backup)) is False:
        pytest.skip("this machine restores faster than it can be interrupted")
    refused = hufu("verify", "--data", str(new), check=False)
    if refused.returncode == 1 and "not completely restored" in refused.stderr:
        served = hufu("serve", "--data", str(new), "--port", "0", check=False)
        assert served.returncode == 1 and "恢复尚未完成" in served.stderr


def test_a_killed_move_goes_on(archive, folder):
    source = folder / "source"
    shutil.copytree(archive, source)
    target = with_keys_of(archive, "target", folder)
    command = ["move", "--from", str(source), "--to", str(target)]
    for after in [0.05, 0.1, 0.15, 0.2, 0.3, 0.4]:
        killed(after, *command)
    last = hufu(*command, check=False)
    assert last.returncode == 0 and "everything agrees" in last.stdout or "was moved to" in last.stderr
    assert "everything agrees" in hufu("verify", "--data", str(target)).stdout
    refused = hufu("serve", "--data", str(source), "--port", "0", check=False)
    assert refused.returncode == 1 and "was moved" in refused.stderr and "已迁出" in refused.stderr
    hufu("move", "--from", str(source), "--undo")
    assert "everything agrees" in hufu("verify", "--data", str(source)).stdout


@pytest.mark.skipif(not POSTGRES, reason="no PostgreSQL is running")
def test_to_postgresql_and_back(archive, folder):
    source = folder / "source"
    shutil.copytree(archive, source)
    with own_database("postgres") as environment:
        place = environment["HUFU_DATABASE"]
        command = ["move", "--from", str(source), "--to", place]
        for after in [0.1, 0.2, 0.4]:
            killed(after, *command)
        last = hufu(*command, check=False)
        assert last.returncode == 0 and "everything agrees" in last.stdout or "was moved to" in last.stderr
        there = ["--data", str(source), "--database", place]
        assert "everything agrees" in hufu("verify", *there).stdout
        backup = folder / "one.backup"
        hufu("backup", *there, "--output", str(backup))
        back = with_keys_of(archive, "back", folder)
        assert "everything agrees" in hufu("move", "--from", place, "--data", str(source), "--to", str(back)).stdout
        assert "everything agrees" in hufu("verify", "--data", str(back)).stdout
    with own_database("postgres") as environment:
        new = with_keys_of(archive, "new", folder)
        here = ["--data", str(new), "--database", environment["HUFU_DATABASE"]]
        killed(0.3, "restore", *here, "--input", str(backup))
        restored = hufu("restore", *here, "--input", str(backup), check=False)
        assert restored.returncode == 0 or "holds data already" in restored.stderr, restored.stderr
        assert "everything agrees" in hufu("verify", *here).stdout


def test_a_store_that_is_served_is_not_moved(archive, folder):
    source = folder / "source"
    shutil.copytree(archive, source)
    target = with_keys_of(archive, "target", folder)
    server = Server(str(source), "--no-limits")
    try:
        time.sleep(1)
        process = subprocess.Popen(
            [HUFU, "move", "--from", str(source), "--to", str(target)], cwd=ROOT, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)
        time.sleep(2)
        assert process.poll() != 0 or "Stop it first" in process.stderr.read()
        process.kill()
        process.communicate()
        assert file_complaint(server, right_type="tm", respondent="仍在服务", narrative="仍在服务。")[0] == 201
    finally:
        server.stop()


@pytest.mark.parametrize("arguments, code, message", [
    (["move", "--from", "a", "--to", "a"], 2, "the same store"),
    (["move", "--from", "a"], 2, "--to"),
    (["move", "--from", "a", "--to", "b", "--undo"], 2, "--undo"),
    (["move", "--from", "postgres://x/a", "--to", "postgres://x/b"], 2, "--data"),
    (["move", "--from", "/nowhere", "--to", "/nowhere-else"], 1, "no master key"),
    (["backup", "--data", "/nowhere", "--output", "x.backup"], 1, "no master key"),
    (["restore", "--data", "/nowhere", "--input", "/nothing"], 1, "no master key"),
    (["restore", "--data", "x", "--input", "y", "--skip-numbers", "-1"], 2, "--skip-numbers"),
])
def test_mistakes_are_named(arguments, code, message, folder):
    answer = subprocess.run([HUFU, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert answer.returncode == code and message in answer.stderr, answer.stderr
    assert list(folder.iterdir()) == [], "a mistake makes no folder"


def test_files_that_cannot_be_used(archive, folder):
    keys = with_keys_of(archive, "keys-only", folder)
    missing = hufu("restore", "--data", str(keys), "--input", str(folder / "nothing"), check=False)
    assert missing.returncode == 1 and "cannot be read" in missing.stderr and "无法读取" in missing.stderr
    other = folder / "other"
    other.write_text("a letter of some length, and no backup at all")
    foreign = hufu("restore", "--data", str(keys), "--input", str(other), check=False)
    assert foreign.returncode == 1 and "no backup" in foreign.stderr
    nowhere = hufu("backup", "--data", str(archive), "--output", str(folder / "no" / "such" / "folder"), check=False)
    assert nowhere.returncode == 1 and "cannot be written" in nowhere.stderr
    backup = folder / "one.backup"
    hufu("backup", "--data", str(archive), "--output", str(backup))
    assert hufu("backup", "--data", str(archive), "--output", str(backup), check=False).returncode == 1
    assert "whole" in hufu("restore", "--check", "--data", str(keys), "--input", str(backup)).stdout
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 4
    backup.write_bytes(content)
    damaged = hufu("restore", "--data", str(keys), "--input", str(backup), check=False)
    assert damaged.returncode == 1 and "damaged" in damaged.stderr and "损坏" in damaged.stderr
    assert [path.name for path in keys.iterdir()] == ["keys"], "a refused restore makes no database"


def test_no_room_leaves_nothing(archive, folder):
    small = folder / "small"
    small.mkdir()
    if os.geteuid() != 0 or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=300k", "none", str(small)], capture_output=True).returncode != 0:
        pytest.skip("no right to mount a small disk")
    try:
        refused = hufu("backup", "--data", str(archive), "--output", str(small / "one.backup"), check=False)
        assert refused.returncode == 1 and "room" in refused.stderr and "空间不足" in refused.stderr
        assert list(small.iterdir()) == []
    finally:
        subprocess.run(["umount", str(small)], check=True)
