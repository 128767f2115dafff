"""An administrator's pages: a version of the agreement, and a notice of days off that moves open dates."""
import pathlib
import re

import pytest
from filing import file_by_keyboard

BEIJING = pathlib.Path(__file__).resolve().parents[2] / "agreements/beijing"
FORWARD = {"zh": "日期推后", "en": "Dates that move later"}


@pytest.fixture(scope="module")
def server(own_server):
    """An agreement that is brought into force stays: these tests have a server of their own."""
    return own_server


def files(limit):
    """The files of Beijing with another limit for clock T08."""
    found = []
    for path in sorted(BEIJING.glob("*.yaml")):
        text = path.read_text()
        if path.name == "clocks.yaml":
            text = re.sub(r"(id: T08\n(?:.*\n)*?\s+limit: )[^\n]*", rf"\g<1>{limit}", text, count=1)
        found.append({"name": path.name, "mimeType": "application/yaml", "buffer": text.encode()})
    return found


def finish(person):
    """Waits on the page of the work until every clock is computed."""
    for _ in range(30):
        if "✓" in person.text() or person.page.locator("progress").count() == 0:
            return
        person.page.wait_for_timeout(1000)
        person.page.reload()
    raise AssertionError("the clocks were not computed anew: " + person.text())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "noscript"])
def test_a_version_is_uploaded_compared_and_brought_into_force(visit, language, width, scripts):
    admin = visit(language, width, scripts).sign_in("operatorAdmin")
    page = admin.page
    assert page.url.endswith("/admin/agreement"), "an administrator begins with the agreement"
    admin.press('main form button')
    assert page.title().startswith("错误：" if language == "zh" else "Error:")
    admin.look("agreement-wrong")

    page.locator("#files").set_input_files(files("soon"))
    admin.press('main form button')
    assert "clocks.yaml:" in admin.text() and "soon" in admin.text()
    assert page.locator('input[name="attempt"]').count() == 0
    admin.look("agreement-unsound")

    admin.press("main .crumb a")
    limit = 20 + (width == 375) + 2 * (language == "en") + 4 * scripts
    page.locator("#files").set_input_files(files(f"{limit} working days"))
    admin.press('main form button')
    assert f"→ {limit}" in admin.text()
    admin.look("agreement-installation")
    admin.press('main form button')
    finish(admin)
    admin.look("agreement-progress")

    admin.press("main .crumb a")
    admin.look("agreement-list")
    assert page.locator(".tag.done").count() == 1
    admin.press("main tbody tr:first-child a")
    assert f"→ {limit}" in admin.text()
    admin.look("agreement-version")
    admin.press('main a[href$="/files"]')
    assert "===== clocks.yaml =====" in page.content()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [375, 1280])
def test_a_notice_moves_open_dates(visit, language, width):
    person = visit(language, width)
    file_by_keyboard(person, name=f"notice{language}{width}", brand=f"望舒{language}{width}")
    admin = visit(language, width).sign_in("operatorAdmin")
    page = admin.page
    admin.go("/admin/calendar")
    admin.look("calendar")
    admin.press("main form button")
    assert page.locator("main .has-error").count() == 6
    admin.look("calendar-wrong")

    admin.press('main a[href*="from=2026"]')
    # Each round announces a later notice with one more day off: the day on which the dates fall by then.
    turn = [("zh", 375), ("en", 375), ("zh", 1280), ("en", 1280)].index((language, width))
    day = ["2026-03-05", "2026-03-06", "2026-03-09", "2026-03-10"][turn]
    admin.type("#announced", f"2026-02-{10 + turn}")
    off = page.locator("#off").input_value()
    admin.type("#off", f'{off}\n{day} 临时: "放假" / Day off, extra')
    admin.type("#sourceZh", "演示通知")
    admin.type("#sourceEn", "Notice of the demonstration")
    admin.pick("mark", "G")
    admin.press("main form button")
    assert FORWARD[language] in admin.text() and page.locator("#sample").count() == 1
    admin.look("calendar-installation")
    admin.press("main .crumb a")
    assert "Day off, extra" in page.locator("#off").input_value(), "what was typed is there"
    admin.press("main form button")
    admin.press("main form button")
    admin.look("calendar-progress")
    finish(admin)
    admin.go("/admin/calendar")
    assert "Day off, extra" in admin.text() or "临时" in admin.text()
    admin.look("calendar-after")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [375, 1280])
def test_a_supervisor_reads_and_cannot_install(visit, language, width):
    watch = visit(language, width).sign_in("supervisor")
    watch.press('nav a[href$="/supervise/agreements"]')
    watch.look("supervise-agreements")
    assert watch.page.locator('input[type="file"]').count() == 0
    watch.press("main tbody tr:last-child a")
    watch.look("supervise-first-version")
    watch.press('nav a[href$="/desk/rules"]')
    assert watch.page.locator('nav [aria-current]').count() >= 1
