"""Several cases at once, kept lists and the export, by keyboard, at both widths, in both languages, also without scripts."""
import pytest

ALL = [("zh", 375, True), ("zh", 1280, False), ("en", 375, False), ("en", 1280, True)]


def file_some(visit, count, tag):
    """Complaints that came by machine: what matters here is what the desk does with them."""
    numbers = []
    for index in range(count):
        answer = visit().context.request.post("/api/v1/complaints", data={
            "kind": "complaint", "right_type": "tm", "respondent": f"同批店 {tag} {index}",
            "address": f"朝阳区槐安路 {tag} {index} 号", "narrative": "店里卖的茶叶罐印着我的商标。", "complainant": "沈知远",
            "complainant_phone": "13800138000"})
        assert answer.status == 201, answer.text()
        numbers.append(answer.json()["caseNumber"])
    return numbers


@pytest.mark.parametrize("language,width,scripts", ALL)
def test_selected_cases_are_taken_and_given_back(visit, language, width, scripts):
    file_some(visit, 2, f"{language}{width}{scripts}")
    officer = visit(language, width, scripts).sign_in("deskOfficer")
    page = officer.page
    officer.go("/desk?filter=new")
    officer.press('main button[name="kind"][value="assign"]')
    officer.look("bulk-nothing")
    assert page.locator("[role=alert]").count() == 1
    officer.go("/desk?filter=new&select=page")
    assert page.locator("tr[data-row] input:checked").count() == page.locator("tr[data-row] input").count()
    officer.go("/desk?filter=new")
    for index in range(2):
        page.locator("tr[data-row] input").nth(index).check()
    officer.look("bulk-list")
    officer.press('main button[name="kind"][value="assign"]')
    numbers = page.locator("tr[data-row] small").all_inner_texts()
    assert len(numbers) == 2
    officer.look("bulk-preview")
    officer.press("main button[data-send-button]")
    wait(officer)
    officer.look("bulk-result")
    officer.press('main form[action$="/undo"] button')
    wait(officer)
    officer.look("bulk-undone")
    officer.go("/desk?filter=mine")
    assert not any(number in officer.text() for number in numbers)


def wait(person):
    """Until the work is done; it may be done already."""
    for _ in range(30):
        if person.page.locator("progress").count() == 0:
            return
        person.page.wait_for_timeout(500)
        person.page.reload()
    raise AssertionError("the work was not done: " + person.text())


@pytest.mark.parametrize("language,width,scripts", ALL)
def test_a_supervisor_hands_work_over(visit, language, width, scripts):
    number = file_some(visit, 1, f"h{language}{width}{scripts}")[0]
    chief = visit(language, width, scripts).sign_in("deskSupervisor")
    page = chief.page
    chief.go("/desk?filter=new")
    page.locator(f'input[value="{number}"]').check()
    page.locator('select[name="account"]').select_option("deskOfficer")
    chief.press('main button[name="kind"][value="assign"]')
    chief.press("main button[data-send-button]")
    wait(chief)
    chief.go("/desk")
    chief.press('main a[href$="/desk/hand-over"]')
    chief.look("hand-over")
    chief.press('main button[name="from"][value="deskOfficer"]')
    chief.press("main button[data-send-button]")
    assert page.locator("[role=alert]").count() == 1
    page.locator('input[name="to"][value="deskOfficer.colleague"]').check()
    chief.look("hand-over-choice")
    chief.press("main button[data-send-button]")
    chief.look("hand-over-preview")
    assert number in chief.text()
    chief.press("main button[data-send-button]")
    wait(chief)
    chief.look("hand-over-result")
    chief.press('main form[action$="/undo"] button')
    wait(chief)
    chief.look("hand-over-undone")


@pytest.mark.parametrize("language,width,scripts", ALL)
def test_a_list_is_kept_and_exported(visit, language, width, scripts):
    file_some(visit, 1, f"k{language}{width}{scripts}")
    officer = visit(language, width, scripts).sign_in("deskOfficer")
    page = officer.page
    officer.go("/desk?filter=open")
    officer.reach("main details summary")
    page.keyboard.press("Enter")
    officer.type("#keep-name", f"常用 {language}{width}{scripts}")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    officer.look("kept")
    kept = page.locator(".kept li", has_text=f"常用 {language}{width}{scripts}")
    assert kept.count() == 1
    with page.expect_navigation():
        kept.locator("button").click()
    officer.look("kept-removed")
    assert page.locator(".kept li", has_text=f"常用 {language}{width}{scripts}").count() == 0
    officer.press('.note form[action$="/restore"] button')
    assert page.locator(".kept li", has_text=f"常用 {language}{width}{scripts}").count() == 1
    officer.go("/desk?filter=open")
    with page.expect_download() as download:
        page.locator("main a[download]").click()
    text = open(download.value.path(), "rb").read()
    assert text.startswith(b"\xef\xbb\xbf") and download.value.suggested_filename.endswith(".csv")
    assert ("编号" if language == "zh" else "Case number").encode() in text.split(b"\r\n")[0]
