"""One complaint from the public form to the second feedback, through the pages that people use."""
import pytest
from filing import file_by_keyboard, track


@pytest.mark.parametrize("language", ["zh", "en"])
def test_from_the_form_to_the_second_feedback(visit, language):
    person = visit(language, 375)
    number, code = file_by_keyboard(person, name="path" + language, brand="禾屿" + language)

    officer = visit(language).sign_in("deskOfficer")
    officer.look("desk-inbox")
    case = f"/desk/cases/{number}"
    officer.go(case)
    officer.look("desk-case")
    press(officer, "beginExamination")
    tell_apart(officer, case)
    officer.go(case + "/examine")
    officer.look("desk-examine")
    for box in officer.page.locator('input[name="present"]').all():
        box.check()
    with officer.page.expect_navigation():
        officer.page.locator('button[value="accept"]').click()
    officer.expect_no_trouble()
    officer.go(case + "/refuse")
    officer.look("desk-refuse")
    officer.go(case + "/classify")
    officer.look("desk-classify")
    officer.send()
    officer.go(case + "/refer")
    officer.look("desk-refer")
    officer.send()
    officer.look("desk-case-referred")

    agency = visit(language).sign_in("agencyLiaison")
    agency.look("agency-inbox")
    with agency.page.expect_navigation():
        agency.page.locator("tr", has_text=number).locator("th a").click()
    agency.look("agency-referral")
    referral = agency.page.url.split("?")[0]
    press(agency, "sign")
    step(agency, referral, "decideFiling")
    agency.page.locator('input[name="filed"][value="true"]').check()
    agency.send()
    step(agency, referral, "recordMeasure")
    choose(agency, "kind", "seizure")
    agency.page.locator("#day").fill("2026-03-02")
    check_if_there(agency, 'input[name="respondents"]')
    agency.send()
    step(agency, referral, "recordDecision")
    agency.page.locator("#documentNumber").fill("示例罚〔2026〕1 号")
    agency.page.locator("#day").fill("2026-03-02")
    agency.send()
    step(agency, referral, "reportOutcome")
    for kind in ("orderedToCease", "confiscation", "fine"):
        agency.page.locator(f'input[name="kinds-1"][value="{kind}"]').check()
    agency.page.locator("#fine-1").fill("63000")
    agency.page.locator("#confiscation-1").fill("12600.50")
    agency.send()
    agency.look("agency-referral-reported")

    track(person, number, code)
    person.look("tracked-result")
    told = person.text()
    assert ("责令停止侵权" if language == "zh" else "Ordered to cease") in told
    assert "63,000" not in told, "amounts stay unsaid until the penalty is published"

    officer.go(case)
    officer.look("desk-case-reported")
    supervisor = visit(language).sign_in("supervisor")
    supervisor.go("/supervise/overdue")
    supervisor.look("overdue")


def test_desk_pages_on_a_narrow_screen(visit):
    officer = visit("zh", 375).sign_in("deskOfficer")
    for path in ["/desk", "/desk/new"]:
        officer.go(path)
        officer.look("narrow" + path.replace("/", "-"))


def test_nobody_sees_the_desk_without_signing_in(visit):
    person = visit("zh")
    person.go("/desk")
    assert "/sign-in" in person.page.url
    agency = visit("zh").sign_in("agencyLiaison")
    agency.go("/desk")
    assert agency.page.locator("table.rows").count() == 0


def tell_apart(officer, case):
    """Both languages report one shop, so the second is like the first; the officer says that it is another matter."""
    officer.go(case + "/duplicates")
    for _ in range(5):
        button = officer.page.locator('button[name="do"][value="notSame"]')
        if button.count() == 0:
            return
        with officer.page.expect_navigation():
            button.click()


def press(person, command):
    """A step without a page of its own."""
    with person.page.expect_navigation():
        person.page.locator(f'button[name="command"][value="{command}"]').first.click()
    person.expect_no_trouble()


def step(person, referral, command):
    person.page.goto(f"{referral}/steps/{command}")
    person.look("step-" + command)


def choose(person, name, value):
    """A closed list is a row of buttons when it is short, a drop-down when it is long."""
    if person.page.locator(f'select[name="{name}"]').count():
        person.page.locator(f'select[name="{name}"]').select_option(value)
    else:
        person.page.locator(f'input[name="{name}"][value="{value}"]').check()


def check_if_there(person, selector):
    for box in person.page.locator(selector).all():
        box.check()
