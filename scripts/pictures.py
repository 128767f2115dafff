#!/usr/bin/env python3
"""Makes docs/pictures anew from the running product: .venv/bin/python scripts/pictures.py (after ./test or ./start)."""
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests"))
from conftest import HUFU, Server  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402


def main():
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        subprocess.run([HUFU, "demo", "--data", data, "--cases", "200"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        server = Server(data, "--demo", "--no-limits")
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(base_url=server.url, viewport={"width": 1280, "height": 800}, locale="zh-CN")
        try:
            take(page)
        finally:
            browser.close()
            server.stop()


def take(page):
    pictures = ROOT / "docs/pictures"
    page.goto("/")
    page.screenshot(path=pictures / "home.png")
    page.goto("/sign-in")
    page.fill("#name", "deskOfficer")
    page.fill("#password", "hufu-demo-deskOfficer")
    page.press("#password", "Enter")
    page.wait_for_url(re.compile("/desk"))
    page.goto("/desk?filter=open")
    addresses = page.locator("table.rows th a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    # A case with a history: the one with the longest timeline among the first rows.
    lengths = []
    for address in addresses[:30]:
        page.goto(address)
        lengths.append((page.locator("main li").count(), address))
    page.goto(max(lengths)[1])
    page.screenshot(path=pictures / "case.png")


if __name__ == "__main__":
    main()
