"""Evidence in an S3-compatible store: the whole way of a file, a store that is away, a start that says what is wrong."""
import hashlib
import os
import re
import shutil
import socket
import subprocess
import tempfile

import pytest
from bucket import store as moto
from conftest import HUFU, ROOT, STARTS, Server
from relay import Relay
from visitor import Visitor

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c626001000000ffff03000006000557bfabd40000000049454e44ae426082")
BUCKET = "hufu-evidence"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def store():
    with moto(free_port()) as running:
        running.make(BUCKET)
        yield running


def hufu(command, store, data, address, **changes):
    return subprocess.run(
        [HUFU, *command, "--data", data, "--evidence", address], cwd=ROOT, capture_output=True, text=True, timeout=300,
        env=store.environment(**changes))


def test_the_contract_of_folders_and_buckets_holds_on_moto(store):
    bundle = ROOT / ".build/debug/HufuPackageTests.xctest"
    if not shutil.which("swift") or not bundle.exists():
        pytest.skip("the Swift tests are not built")
    run = subprocess.run(
        ["swift", "test", "--skip-build", "--filter", "EvidenceContractTests"], cwd=ROOT, capture_output=True, text=True,
        timeout=600, env=store.environment(HUFU_TEST_BUCKET=store.address(BUCKET, "PREFIX")))
    said = run.stdout + run.stderr
    assert run.returncode == 0, said[-6000:]
    assert ".namedBucket" in said, "the suite did not meet the bucket"


def test_a_photograph_goes_to_the_bucket_and_comes_back(store):
    line = Relay(store.port)
    address = f"s3://{BUCKET}/whole?endpoint=http://127.0.0.1:{line.port}"
    with tempfile.TemporaryDirectory(prefix="hufu-bucket-") as data:
        assert hufu(["demo", "--cases", "0"], store, data, address).returncode == 0
        server = Server(
            data, command=["env", *keys(store), HUFU, "serve", "--data", data, "--port", "0", "--evidence", address,
                           "--demo", "--at", STARTS, "--no-limits"])
        try:
            visitor = Visitor(server)
            visitor.report()
            line.cut()
            status, _ = visitor.upload("/report/3", "photo.png", PICTURE, proof="later", links="https://example.org/shop")
            assert status == 422, visitor.page[-3000:]
            assert "文件存储暂时无法使用" in visitor.page
            assert "https://example.org/shop" in visitor.page, "the other answers are kept"
            assert "bucketUnreachable" in server.said(), "the log says why"
            assert Visitor(server).send("/")[0] == 200, "pages that need no file still work"
            line.mend()
            status, _ = visitor.upload("/report/3", "photo.png", PICTURE, proof="later", links="https://example.org/shop")
            assert status == 200, visitor.page[-3000:]
            digest = hashlib.sha256(PICTURE).hexdigest()
            assert f"whole/{digest[:2]}/{digest[2:4]}/{digest}" in store.names(BUCKET)
            number = visitor.finish_report()
            assert read_as_officer(server, number) == PICTURE
            assert os.listdir(os.path.join(data, "incoming")) == []
            assert not os.path.exists(os.path.join(data, "evidence"))
        finally:
            server.stop()
        checked = hufu(["verify"], store, data, address)
        assert checked.returncode == 0, checked.stdout + checked.stderr
        assert "1 files: everything agrees" in checked.stdout
        moved_with_its_bucket(store, data, address)
        store.objects.put_object(Bucket=BUCKET, Key=f"whole/{digest[:2]}/{digest[2:4]}/{digest}", Body=PICTURE + b"!")
        checked = hufu(["verify"], store, data, address)
        assert checked.returncode == 1 and digest in checked.stdout, checked.stdout + checked.stderr


def moved_with_its_bucket(store, data, address):
    """The rows go into another folder, the files stay in the bucket, and the check after the move finds them there."""
    with tempfile.TemporaryDirectory(prefix="hufu-bucket-") as place:
        shutil.copytree(os.path.join(data, "keys"), os.path.join(place, "keys"))
        moved = subprocess.run(
            [HUFU, "move", "--from", data, "--to", place], cwd=ROOT, capture_output=True, text=True, timeout=300,
            env=store.environment(HUFU_EVIDENCE=address))
        assert moved.returncode == 0, moved.stdout + moved.stderr
        assert "1 files: everything agrees" in moved.stdout
        assert not os.path.exists(os.path.join(place, "evidence"))
    back = subprocess.run([HUFU, "move", "--from", data, "--undo"], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert back.returncode == 0, back.stderr


def keys(store):
    return [f"HUFU_S3_KEY_ID={store.key['AccessKeyId']}", f"HUFU_S3_SECRET={store.key['SecretAccessKey']}"]


def read_as_officer(server, number):
    officer = Visitor(server)
    officer.sign_in("deskOfficer")
    assert officer.send(f"/desk/cases/{number}")[0] == 200, officer.page[-2000:]
    link = re.search(r'<ul class="papers"><li><a href="([^"]+)"', officer.page)
    assert link, officer.page[-3000:]
    status, content = officer.send(link.group(1))
    assert status == 200
    return content


def test_the_key_may_stand_in_the_file_of_the_configuration(store):
    nothing = {"HUFU_S3_KEY_ID": "", "HUFU_S3_SECRET": ""}
    with tempfile.TemporaryDirectory(prefix="hufu-bucket-") as data:
        path = os.path.join(data, "hufu.yaml")
        for secret, expected in [(store.key["SecretAccessKey"], 0), ("wrong", 1)]:
            with open(path, "w") as file:
                file.write(f"s3-key-id: {store.key['AccessKeyId']}\ns3-secret: '{secret}'\n")
            os.chmod(path, 0o600)
            said = hufu(["verify"], store, data, store.address(BUCKET, "by-file"), **nothing)
            assert said.returncode == expected, said.stdout + said.stderr
        assert "does not know this key" in said.stderr, said.stderr


@pytest.mark.parametrize("what, expected", [
    ("secret", "does not know this key"), ("key", "does not know this key"), ("bucket", "There is no bucket"),
    ("host", "cannot be reached"), ("no key", "needs a key"), ("http", "needs https"),
])
def test_a_start_says_what_is_wrong(store, what, expected):
    address = {
        "bucket": store.address("hufu-nothing"), "host": f"s3://{BUCKET}?endpoint=http://127.0.0.1:{free_port()}",
        "http": f"s3://{BUCKET}?endpoint=http://store.example",
    }.get(what, store.address(BUCKET))
    changes = {
        "secret": {"HUFU_S3_SECRET": "wrong"}, "key": {"HUFU_S3_KEY_ID": "AKIAWRONG"},
        "no key": {"HUFU_S3_KEY_ID": "", "HUFU_S3_SECRET": ""},
    }.get(what, {})
    with tempfile.TemporaryDirectory(prefix="hufu-bucket-") as data:
        said = hufu(["verify"], store, data, address, **changes)
    assert said.returncode == 1, said.stdout + said.stderr
    assert expected in said.stderr, said.stderr
    assert re.search(r"[\u4e00-\u9fff]", said.stderr), "in both languages"
    assert store.key["SecretAccessKey"] not in said.stderr
