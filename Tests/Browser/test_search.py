"""The search page: by keyboard, in both languages and widths, with and without scripts."""
import pytest
from filing import file_by_keyboard

FOUND = {"zh": "的查找结果", "en": "Search results for"}
NOTHING = {"zh": "没有找到", "en": "Nothing found"}
HELP = {"zh": "可以这样找", "en": "What you can look for"}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "noscript"])
def test_find_narrow_and_open(visit, language, width, scripts):
    file_by_keyboard(visit("zh", 1280))
    officer = visit(language, width, scripts).sign_in("deskOfficer")
    officer.go("/desk/search")
    assert HELP[language] in officer.text()
    officer.look("search-empty")
    officer.type("#find", "店")
    with officer.page.expect_navigation():
        officer.page.keyboard.press("Enter")
    assert FOUND[language] in officer.text()
    assert officer.page.locator("mark").first.inner_text() == "店"
    officer.look("search")
    officer.page.locator(".conditions summary").nth(1).click()
    officer.look("search-filters")
    with officer.page.expect_navigation():
        officer.page.locator(".conditions details[open] a").first.click()
    assert "right=" in officer.page.url
    assert officer.page.locator(".chosen a").count() == 2
    officer.look("search-narrowed")
    officer.press("tr[data-row] th a")
    assert "/desk/cases/" in officer.page.url


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_found_helps(visit, language):
    officer = visit(language, 375).sign_in("deskOfficer")
    officer.go("/desk/search?q=%E7%92%BA%E9%BE%98")
    assert NOTHING[language] in officer.text()
    officer.look("search-nothing")


def test_keys_lead_to_the_box_and_through_the_hits(visit):
    officer = visit("zh", 1280).sign_in("deskOfficer")
    officer.go("/desk")
    officer.page.keyboard.press("/")
    assert officer.focused("[data-find]")
    officer.page.keyboard.insert_text("店")
    with officer.page.expect_navigation():
        officer.page.keyboard.press("Enter")
    assert "/desk/search" in officer.page.url
    officer.page.locator("h1").click()
    officer.page.keyboard.press("j")
    assert officer.focused("tr[data-row] th a")
