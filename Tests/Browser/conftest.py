"""A browser on the running server: Debian's chromium, driven by playwright; every page is looked at by axe."""
import pathlib
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PICTURES = pathlib.Path(__file__).parent / "pictures"


@pytest.fixture(scope="session")
def chromium():
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, server):
    """visit(language, width, scripts) opens a fresh visitor."""
    opened = []

    def open_visit(language="zh", width=1280, scripts=True):
        person = Visit(chromium, server, language, width, scripts)
        opened.append(person)
        return person

    yield open_visit
    for person in opened:
        person.context.close()


class Visit:
    """One person with a browser of his own."""

    def __init__(self, chromium, server, language, width, scripts):
        self.server, self.language, self.width, self.scripts = server, language, width, scripts
        self.context = chromium.new_context(
            java_script_enabled=scripts, viewport={"width": width, "height": 900},
            locale="zh-CN" if language == "zh" else "en-GB", base_url=server.url)
        self.context.set_default_timeout(10_000)
        self.page = self.context.new_page()
        self.faults = []
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("console", lambda line: self.faults.append(line.text) if line.type == "error" and "Content Security" in line.text else None)
        self.page.on("response", lambda answer: self.faults.append(f"{answer.status} {answer.url}") if answer.status >= 500 else None)

    def path(self, path):
        if self.language == "zh":
            return path
        return "/en" if path == "/" else "/en" + path

    def go(self, path):
        self.page.goto(self.path(path))

    # By keyboard

    def focused(self, selector):
        """Whether the keyboard is on an element that the selector fits."""
        return self.page.locator(f"{selector}").and_(self.page.locator(":focus")).count() > 0

    def reach(self, selector, most=90):
        """Tabs until the element has the focus: everything must be reachable by keyboard."""
        for _ in range(most):
            if self.focused(selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{selector} cannot be reached with the Tab key on {self.page.url}")

    def type(self, selector, text):
        self.reach(selector)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)

    def tick(self, selector):
        self.reach(selector)
        self.page.keyboard.press("Space")

    def pick(self, name, value):
        """Chooses a radio button with the arrow keys."""
        wanted = f'input[name="{name}"][value="{value}"]'
        self.reach(f'input[name="{name}"]')
        self.page.keyboard.press("Space")
        for _ in range(30):
            if self.page.locator(wanted).is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{name}={value} cannot be chosen with the arrow keys")

    def select(self, name, value):
        self.reach(f'select[name="{name}"]')
        for _ in range(60):
            if self.page.locator(f'select[name="{name}"]').input_value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{name}={value} cannot be chosen with the arrow keys")

    def pick_or_select(self, name, value):
        """A closed list is a row of buttons when it is short, a drop-down when it is long."""
        if self.page.locator(f'select[name="{name}"]').count():
            self.select(name, value)
        else:
            self.pick(name, value)

    def press(self, selector):
        """Presses a button or follows a link with the Enter key and waits for the next page."""
        self.reach(selector)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    # Looking

    def look(self, name):
        """A picture, no sideways scroll, and no finding of axe."""
        self.page.screenshot(
            path=str(PICTURES / f"{name}-{self.language}-{self.width}{'' if self.scripts else '-noscript'}.png"), full_page=True)
        assert not self.faults, f"{self.page.url}: {self.faults}"
        if not self.scripts:
            return
        wide = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, f"{name} scrolls {wide} px sideways at {self.width} px ({self.page.url})"
        found = Axe().run(self.page).response["violations"]
        assert not found, f"{name} ({self.page.url}): " + "; ".join(
            f"{one['id']}: {one['help']}: " + ", ".join(str(node["target"]) for node in one["nodes"][:3]) for one in found)

    def text(self):
        return self.page.locator("main").inner_text()

    def case_number(self):
        found = re.search(r"\d{4}-\d{6,}", self.page.title() + " " + self.text())
        assert found, f"no case number on {self.page.url}"
        return found.group()

    # The staff

    def sign_in(self, name):
        self.go("/sign-in")
        self.page.locator("#name").fill(name)
        self.page.locator("#password").fill("hufu-demo-" + name)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        assert "/sign-in" not in self.page.url, f"{name} cannot sign in: " + self.text()
        return self

    def send(self):
        """Sends the form of a step by its button."""
        with self.page.expect_navigation():
            self.page.locator("button[data-send-button]").click()
        self.expect_no_trouble()

    def expect_no_trouble(self):
        for mark in (".has-error", "[role=alert]", ".problems"):
            wrong = self.page.locator(mark)
            assert wrong.count() == 0, f"{self.page.url}: {wrong.first.inner_text()}"

    def step(self, address):
        """Opens the page of a step from the bar of actions."""
        with self.page.expect_navigation():
            self.page.locator(f'a[href*="{address}"]').first.click()
