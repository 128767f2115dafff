"""Notices that did not arrive, by keyboard: an administrator sends them again, the desk says that it telephoned."""
import pytest
from post_office import MailServer, ask

DEAD = {"zh": "未送达", "en": "Not delivered"}
TOLD = {"zh": "已记为另行告知", "en": "Noted as told otherwise"}
BACK = {"zh": "已撤销", "en": "Taken back"}
AGAIN = {"zh": "马上重发", "en": "Being sent again now"}


@pytest.fixture(scope="module")
def refusing():
    """A mail server that knows nobody at gone.example."""
    mail = MailServer()
    yield mail
    mail.stop()


@pytest.fixture(scope="module")
def server(refusing, serve_with):
    return serve_with({
        "HUFU_SMTP_URL": refusing.url, "HUFU_SMTP_FROM": "notice@12312.example", "HUFU_SMTP_TLS": "opportunistic"})


def undelivered(refusing, person):
    """The number of a case whose applicant's mailbox does not exist; the list is open and shows it."""
    name = f"{person.language}{person.width}{person.scripts}@gone.example"
    refusing.answer("RCPT", name, *["550 no such user"] * 5)
    number = ask(person.server, person.language, email=name)
    person.go("/admin/deliveries")
    for _ in range(60):
        if number in person.text():
            return number
        person.page.wait_for_timeout(500)
        person.page.reload()
    raise AssertionError(f"{number} is not among the undelivered: " + person.text())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "noscript"])
def test_a_letter_that_was_refused_is_told_by_telephone(visit, refusing, language, width, scripts):
    chief = visit(language, width, scripts).sign_in("deskSupervisor")
    page = chief.page
    number = undelivered(refusing, chief)
    assert "550" in chief.text() and DEAD[language] in chief.text() and "@" not in chief.text()
    chief.look("deliveries")

    chief.go(f"/desk/cases/{number}")
    badge = page.locator(f'a.tag.late[href$="/desk/cases/{number}/deliveries"]')
    assert "1" in badge.inner_text()
    chief.look("case-with-undelivered")
    chief.press(f'a[href$="/desk/cases/{number}/deliveries"]')
    chief.look("case-deliveries")

    chief.press('button[name="settle"]')
    assert TOLD[language] in chief.text()
    chief.look("case-deliveries-told")
    chief.press('.note button[name="unsettle"]')
    assert BACK[language] in chief.text()
    chief.press('button[name="retry"]')
    assert AGAIN[language] in chief.text()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [375, 1280])
def test_an_administrator_sends_again_and_a_supervisor_reads(visit, refusing, language, width):
    admin = visit(language, width).sign_in("operatorAdmin")
    undelivered(refusing, admin)
    assert admin.page.locator('button[name="settle"]').count() == 0
    admin.look("deliveries-admin")
    admin.press('button[name="retry"]')
    assert AGAIN[language] in admin.text()
    admin.go("/admin/deliveries?state=settled")
    admin.look("deliveries-settled")
    supervisor = visit(language, width).sign_in("supervisor")
    supervisor.go("/admin/deliveries?state=listed")
    assert supervisor.page.locator("main form button").count() == 0
    supervisor.look("deliveries-supervisor")
