"""The public form from the first door to the kept receipt, by keyboard alone."""
import re

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c626001000000ffff03000006000557bfabd40000000049454e44ae426082")


def file_by_keyboard(person, look=lambda name: None, name="clothing", brand="岚川"):
    """Files a trade-mark complaint of a right holder with one file; gives (number, code)."""
    page = person.page
    person.go("/")
    look("home")
    person.press('a[href$="/report/1"], a[href$="/report"]')
    look("report-1")
    person.tick('input[name="rights"][value="tm"]')
    person.type("#brand", brand)
    person.type("#number", "8123456")
    person.pick("role", "complainant")
    person.press("form[data-draft] .buttons button:not([name])")

    look("report-2")
    person.type("#respondent", f"示例服饰店 {name}")
    person.type("#address", f"朝阳区槐安路 {len(name)} 号望春服装市场 2 层 {name}")
    person.pick("place", "market")
    person.select("district", "chaoyang")
    person.pick("act", "counterfeit")
    person.type("#goods", "羽绒服")
    person.type("#narrative", f"三月一日在市场里看到约 200 件，标签与我公司的不同。{name}")
    person.press("form[data-draft] .buttons button:not([name])")

    look("report-3")
    upload(person)
    person.pick("proof", "now")
    person.press("form[data-draft] .buttons button:not([name])")

    look("report-4")
    person.type("#name", "岚川服饰有限公司")
    person.type("#ownPhone", "13800001234")
    person.press("form[data-draft] .buttons button:not([name])")

    look("report-check")
    assert "photo.png" in person.text() or "1" in person.text()
    person.tick("#declaration")
    person.press('form[action$="/report/check"] button')

    look("report-sent")
    number = person.case_number()
    groups = page.locator(".receipt span").all_inner_texts()
    code = "".join(groups)
    assert re.fullmatch(r"\d{20}", code), code
    person.type("#last", code[-4:])
    person.press('form[action$="/report/sent"] button.button')
    look("report-kept")
    return number, code


def upload(person):
    """Chooses a file. With scripts it is sent at once, without them with the form."""
    person.reach("#files")
    person.page.locator("#files").set_input_files({"name": "photo.png", "mimeType": "image/png", "buffer": PICTURE})
    if person.scripts:
        person.page.locator(".files li", has_text="photo.png").wait_for()


def track(person, number, code):
    person.go("/track")
    person.type('input[name="number"]', number)
    person.type('input[name="code"]', " ".join(code[index:index + 4] for index in range(0, 20, 4)))
    with person.page.expect_navigation():
        person.page.keyboard.press("Enter")
