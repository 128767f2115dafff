"""The guide by keyboard and without scripts, the rules, and how a date was reached."""
import pytest
from filing import file_by_keyboard, track

ANSWERS = [("right", "tm"), ("place", "market"), ("aim", "punish"), ("who", "partly"), ("size", "medium")]
FITS = {"zh": "较合适：行政处理、刑事报案。", "en": "Fits better: administrative, criminal."}
NO_ADVICE = {"zh": "这是指引，不是法律意见。", "en": "This is guidance, not legal advice."}
DERIVED = {"zh": "这个日期怎么来的", "en": "How this date was reached"}


def answer(person, look=lambda name: None):
    """From the home page's second door to the result."""
    person.go("/")
    person.press('.doors a[href$="/advice"]')
    look("advice")
    person.press('main a[href$="/advice/1"]')
    for step, (name, value) in enumerate(ANSWERS, 1):
        look(f"advice-{step}")
        person.pick(name, value)
        person.press('main button[name="next"]')


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "noscript"])
def test_the_guide_by_keyboard(visit, language, width, scripts):
    person = visit(language, width, scripts)
    answer(person, person.look)
    assert FITS[language] in person.text()
    assert person.text().rstrip().endswith(NO_ADVICE[language])
    assert person.page.locator("tr.fits").count() == 2
    person.look("advice-result")
    person.press('main a.button[href*="/report/1"]')
    assert person.page.locator('input[name="rights"][value="tm"]').is_checked()
    person.pick("role", "complainant")
    person.press("form[data-draft] .buttons button:not([name])")
    assert person.page.locator('input[name="place"][value="market"]').is_checked()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_question_without_an_answer_and_the_way_back(visit, language):
    person = visit(language, 375)
    person.go("/advice/2?right=cr")
    person.press('main button[name="next"]')
    assert person.page.title().startswith("错误：" if language == "zh" else "Error:")
    person.look("advice-wrong")
    person.press('main .crumb a')
    assert person.page.locator('input[name="right"][value="cr"]').is_checked()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [375, 1280])
def test_the_rules(visit, language, width):
    person = visit(language, width)
    for path in ["/rules", "/rules?right=cr", "/rules?q=nothing-like-this", "/rules/clocks", "/rules/filing", "/rules/rewards"]:
        person.go(path)
        person.look("page" + path.replace("/", "-").replace("?", "-"))
    quiet = visit(language, width, scripts=False)
    quiet.go("/rules")
    quiet.select("right", "cr")
    quiet.press("main form button")
    assert quiet.page.locator("#R17").count() == 1 and quiet.page.locator("#R13").count() == 0


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [375, 1280])
def test_a_date_opens_its_derivation(visit, language, width):
    person = visit(language, width)
    number, code = file_by_keyboard(person, name=f"derived{language}{width}", brand=f"槐安{language}{width}")
    track(person, number, code)
    person.reach("details.derived summary")
    person.page.keyboard.press("Enter")
    assert "T03" in person.text() and "2026" in person.text()
    person.look("tracked-derived")

    officer = visit(language, width).sign_in("deskOfficer")
    officer.go(f"/desk/cases/{number}")
    officer.step("/clocks/")
    officer.look("clock")
    assert DERIVED[language] in officer.text() and "T0" in officer.text()
    officer.step("/desk/rules/clocks#T0")
    officer.look("desk-rules-clocks")
    for path in ["/desk/rules", "/desk/rules/filing", "/desk/rules/thresholds"]:
        officer.go(path)
        officer.look("page" + path.replace("/", "-"))
