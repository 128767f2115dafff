"""What an operator does wrong at the start is told in words: what, where, and how to mend it. In both languages."""
import os
import socket
import stat
import subprocess
import tempfile

import pytest
from conftest import HUFU, ROOT, Server, demo


def serve(*arguments, user=None, **environment):
    run = subprocess.run(
        [HUFU, "serve", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60, user=user,
        env={"PATH": "/usr/bin:/bin", **environment})
    return run.returncode, run.stderr


@pytest.fixture(scope="module")
def data():
    with tempfile.TemporaryDirectory(prefix="hufu-start-") as folder:
        demo(folder)
        yield folder


def test_a_port_that_is_taken(data):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        code, said = serve("--data", data, "--port", str(other.getsockname()[1]))
    assert code == 1 and "Something else listens on" in said and "已被占用" in said and "--port" in said


def test_an_address_of_another_machine(data):
    for host in ["203.0.113.1", "no-such-host.invalid"]:
        code, said = serve("--data", data, "--port", "0", "--host", host)
        assert code == 1 and f"This machine has no address {host}" in said, said


def test_a_wrong_flag_is_wrong_use(data):
    code, said = serve("--data", data, "--port", "99999")
    assert code == 2 and "port (--port): “99999” will not do; it takes 0 to 65535." in said and "0 到 65535" in said
    assert serve("--data", data, "--prot", "1")[0] == 2
    code, said = serve("--data", data, "--metrics-token", "sixteen characters")
    assert code == 2 and "does not belong on the command line" in said and "sixteen" not in said


def test_a_wrong_file_names_the_line(data):
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write("# settings\nhost: 127.0.0.1\nlog-level: loud\nprot: 80\n")
        file.flush()
        code, said = serve("--data", data, "--config", file.name)
    assert code == 1
    assert f"log-level ({file.name} line 3): “loud” will not do" in said
    assert f"{file.name} line 4: there is no field “prot”. Did you mean “port”?" in said


def test_a_secret_in_an_open_file(data):
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write("metrics-token: sixteen characters\n")
        file.flush()
        os.chmod(file.name, 0o644)
        code, said = serve("--data", data, "--config", file.name)
        assert code == 1 and f"chmod 600 {file.name}" in said and "sixteen" not in said


def test_a_folder_that_cannot_be_used():
    with tempfile.NamedTemporaryFile() as file:
        code, said = serve("--data", file.name)
        assert code == 1 and f"The data folder {file.name} cannot be used" in said and "不能用" in said
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o700)
        code, said = serve("--data", folder, user="nobody")
        if "Permission denied" in said and HUFU in said:
            pytest.skip("nobody may not run the program here")
        assert code == 1 and "cannot be used: Permission denied" in said, said


def test_other_keys_than_those_of_the_database():
    with tempfile.TemporaryDirectory(prefix="hufu-start-") as folder:
        demo(folder)
        key = os.path.join(folder, "keys", "0001.master")
        with open(key, "rb") as file:
            right = file.read()
        os.remove(key)
        code, said = serve("--data", folder, "--port", "0")
        assert code == 1 and "are not those of this database" in said and "主密钥" in said
        assert os.listdir(os.path.dirname(key)) == [], "no new key stands in the way of the old one"
        with open(key, "wb") as file:
            file.write(bytes(32))
        assert serve("--data", folder, "--port", "0")[0] == 1
        with open(key, "wb") as file:
            file.write(right)
        Server(folder).stop()


def test_a_file_that_is_no_database():
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "hufu.sqlite"), "w") as file:
            file.write("hello " * 1000)
        code, said = serve("--data", folder, "--port", "0")
        assert code == 1 and "is no database, or it is damaged" in said, said


def test_what_counts_is_shown_with_its_source(data):
    run = subprocess.run(
        [HUFU, "config", "--data", data, "--no-limits"], cwd=ROOT, capture_output=True, text=True,
        env={"PATH": "/usr/bin:/bin", "HUFU_PORT": "1", "HUFU_PROT": "2", "HUFU_METRICS_TOKEN": "sixteen characters"})
    rows = {line.split()[0]: line for line in run.stdout.splitlines()}
    assert rows["port"].split()[1:] == ["1", "HUFU_PORT"]
    assert rows["limits"].split()[1:] == ["false", "--limits"]
    assert rows["metrics-token"].endswith("HUFU_METRICS_TOKEN") and "sixteen" not in run.stdout
    assert "HUFU_PROT is none of Hufu's" in run.stderr


def test_notices_are_set_up_by_file_environment_and_flags(data):
    with tempfile.TemporaryDirectory() as folder:
        path, password = os.path.join(folder, "hufu.yaml"), os.path.join(folder, "password")
        with open(path, "w") as file:
            file.write("smtp-url: smtp://mail.example:587\nsmtp-user: hufu\n")
        with open(password, "w") as file:
            file.write("geheim\n")
        command = [HUFU, "config", "--data", data, "--config", path, "--smtp-from", "notice@12312.example"]
        environment = {"PATH": "/usr/bin:/bin", "HUFU_SMTP_PASSWORD_FILE": password, "AWS_ACCESS_KEY_ID": "theirs"}
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment)
        assert run.returncode == 0 and run.stderr == "", run.stderr
        rows = {line.split()[0]: line for line in run.stdout.splitlines()}
        assert rows["smtp-url"].split()[1:] == ["smtp://mail.example:587", path, "line", "1"]
        assert rows["smtp-from"].split()[1:] == ["notice@12312.example", "--smtp-from"]
        assert "(set, 6 bytes)" in rows["smtp-password"] and rows["smtp-password"].endswith(password)
        assert rows["s3-key-id"].split()[1:] == ["theirs", "AWS_ACCESS_KEY_ID"]
        assert "geheim" not in run.stdout
        os.remove(password)
        code, said = serve(*command[2:], **environment)
        assert code == 1 and "smtp-password-file (HUFU_SMTP_PASSWORD_FILE): the file" in said and "读不了文件" in said, said
        verified = subprocess.run(
            [HUFU, "verify", "--data", data, "--config", path], cwd=ROOT, capture_output=True, text=True, env=environment)
        assert verified.returncode == 0, "only the server needs the password: " + verified.stderr


def test_the_file_with_the_key_of_a_bucket_is_looked_at_where_evidence_lies_in_one(data):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "bucket-key")
        bucket = ["--evidence", "s3://hufu-evidence"]

        def config(*arguments):
            run = subprocess.run(
                [HUFU, "config", "--data", data, "--s3-credentials", path, *arguments], cwd=ROOT, capture_output=True,
                text=True, env={"PATH": "/usr/bin:/bin"})
            assert "geheim" not in run.stdout + run.stderr
            return run.returncode, run.stdout, run.stderr

        assert config()[0] == 0, "a folder needs no key"
        code, shown, said = config(*bucket)
        assert code == 1 and shown == "" and f"the file “{path}” cannot be read" in said and "读不了文件" in said, said
        for text in ["", "key_id = hufu\n", "secret: geheim\n"]:
            with open(path, "w") as file:
                file.write(text)
            code, shown, said = config(*bucket)
            assert code == 1 and f"the file “{path}” lacks a line" in said and "里缺少一行" in said, said
        with open(path, "w") as file:
            file.write("key_id = hufu\nsecret = geheim\n")
        code, shown, said = config(*bucket)
        rows = {line.split()[0]: line for line in shown.splitlines()}
        assert code == 0 and rows["s3-credentials"].split()[1:] == [path, "--s3-credentials"], said


def test_the_key_folder_is_closed(data):
    assert stat.S_IMODE(os.stat(os.path.join(data, "keys")).st_mode) == 0o700
