"""What deploy/ says is understood by those who read it: systemd, nginx, the linter of container files."""
import pathlib
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT

DEPLOY = ROOT / "deploy"


@pytest.mark.parametrize("unit", ["hufu.service", "hufu@.service"])
def test_systemd_understands_the_unit(unit, tmp_path):
    if not shutil.which("systemd-analyze"):
        pytest.skip("no systemd-analyze here")
    text = (DEPLOY / unit).read_text()
    assert "ExecStart=/opt/hufu/hufu serve" in text
    # It asks whether the program is there.
    name = unit.replace("@.", "@12312.")
    (tmp_path / name).write_text(text.replace("/opt/hufu/hufu", "/bin/true"))
    run = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / name)], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0 and run.stderr.strip() == "", run.stderr


def test_both_units_are_hardened_alike():
    one, several = ((DEPLOY / name).read_text().splitlines() for name in ["hufu.service", "hufu@.service"])
    differing = {line.split("=")[0] for line in set(one) ^ set(several)}
    assert differing <= {"# One Hufu server. docs/operations.md says how to install it.", "Description", "ExecStart"} | {
        line for line in several if line.startswith("# Several")}


def test_the_linter_finds_nothing_in_the_container_file():
    linter = pathlib.Path(sys.executable).parent / "hadolint"
    if not linter.exists():
        pytest.skip("no hadolint here")
    run = subprocess.run([str(linter), str(DEPLOY / "Containerfile")], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stdout + run.stderr


def nginx_configuration(folder, ports, listen):
    """deploy/nginx.conf for these servers, on one port without a certificate."""
    text = (DEPLOY / "nginx.conf").read_text()
    for example, port in zip([12312, 12313], ports):
        text = text.replace(f"127.0.0.1:{example}", f"127.0.0.1:{port}")
    secure = text[text.index("    listen 443"):]
    text = text[:text.index("server {\n    listen 80")] + "server {\n" + secure
    lines = [line for line in text.splitlines() if "ssl_certificate" not in line]
    text = "\n".join(lines).replace("listen 443 ssl;", f"listen 127.0.0.1:{listen};")
    path = pathlib.Path(folder) / "nginx.conf"
    path.write_text(f"""
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log stderr warn;
events {{ worker_connections 256; }}
http {{
client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f;
uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
{text}
}}
""")
    return path


def test_nginx_understands_its_file(tmp_path):
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not nginx:
        pytest.skip("no nginx here")
    path = nginx_configuration(tmp_path, [12312, 12313], 12399)
    run = subprocess.run([nginx, "-t", "-c", str(path)], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0 and "warn" not in run.stderr, run.stderr
