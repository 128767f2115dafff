"""A person files a complaint with a file, by keyboard: scripts on and off, narrow and wide, in both languages."""
import pytest
from filing import file_by_keyboard, track


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "noscript"])
def test_filing_by_keyboard(visit, language, width, scripts):
    person = visit(language, width, scripts)
    number, code = file_by_keyboard(person, person.look, name=f"{language}{width}{scripts}")
    person.look("kept")
    track(person, number, code)
    person.look("tracked")
    assert number in person.text()
    assert ("已登记" if language == "zh" else "Registered") in person.text()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_other_public_pages(visit, language):
    for width in (375, 1280):
        person = visit(language, width)
        for path in ["/", "/consult", "/track", "/accessibility", "/privacy", "/help", "/nowhere", "/sign-in"]:
            person.go(path)
            person.look("page" + path.replace("/", "-"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_wrong_input_keeps_what_was_typed(visit, language):
    person = visit(language, 375)
    person.go("/report/1")
    person.type("#brand", "岚川")
    person.press("form[data-draft] .buttons button:not([name])")
    assert person.page.title().startswith("错误：" if language == "zh" else "Error:")
    assert person.page.locator("#brand").input_value() == "岚川"
    assert person.page.locator('.has-error input[name="role"]').count() > 0
    person.look("report-1-wrong")


def test_a_mistyped_code_is_said_at_once(visit):
    person = visit("zh", 375)
    track(person, "2026-000001", "48210937556210487734")
    assert "查询码" in person.text()
    person.look("track-wrong")


def test_an_anonymous_tip_off(visit):
    person = visit("zh", 375, scripts=False)
    page = person.page
    person.go("/report/1")
    person.tick('input[name="rights"][value="cr"]')
    person.pick("role", "informant")
    person.press("form[data-draft] .buttons button:not([name])")
    person.type("#pages", "https://mall7.example/goods/1234567")
    person.pick("place", "online")
    person.pick("act", page.locator('input[name="act"]').first.get_attribute("value"))
    person.press("form[data-draft] .buttons button:not([name])")
    assert page.locator('input[name="proof"]').count() == 0, "informants are not asked for proof"
    person.press("form[data-draft] .buttons button:not([name])")
    person.press("form[data-draft] .buttons button:not([name])")
    person.tick("#declaration")
    person.press('form[action$="/report/check"] button')
    assert person.case_number()
