"""Scenario 5 of DOMAIN §8: the same holder phones again, a stranger reports the same stall, and it sells on after closing."""
import itertools

import pytest
from filing import track

ALL = [("zh", 375, True), ("zh", 1280, False), ("en", 375, False), ("en", 1280, True)]
# Matters that have nothing in common, one for each run.
SHOPS = [
    ("松雪阁茶庄", "松雪", "8123456", "西城区马连道路 11 号 2 层 207", "13511110001", "xicheng", "茶叶"),
    ("望岳体育用品店", "望岳", "3345678", "朝阳区槐安路 58 号 B 座 3 楼 A50", "13622220002", "chaoyang", "运动鞋"),
    ("清泉净水器材经营部", "清泉源", "6712345", "海淀区知春里 9 号 1 层 12", "13733330003", "haidian", "滤芯"),
    ("百川五金商行", "百川", "5590871", "丰台区大红门街 120 号 4 区 33 号", "13844440004", "fengtai", "电钻"),
    ("金穗粮油批发部", "金穗", "9021567", "通州区运河东路 7 号 16 栋 5", "13955550005", "tongzhou", "大米"),
    ("云锦丝绸行", "云锦", "1457823", "东城区王府井大街 88 号 5 层 51", "15066660006", "dongcheng", "围巾"),
    ("赤峰皮具店", "赤峰", "2208846", "石景山区鲁谷路 31 号 6 层 608", "15177770007", "shijingshan", "皮带"),
]
SAME = {"zh": "同一侵权人", "en": "Same infringer"}
NOTHING = {"zh": "没有发现相似的案件", "en": "No similar case was found"}
HANDLED = {"zh": "这个店铺的同一问题已经在办", "en": "The same problem at this shop is already being handled"}
REPEAT = {"zh": "重复侵权", "en": "Repeat infringement"}


@pytest.fixture(scope="module")
def give(staff_token):
    """give(person, who, number, command, arguments): a step that is not what these tests look at, by the interface."""
    def step(person, who, number, command, **arguments):
        role, _, agency = who.partition(":")
        answer = person.context.request.post(
            f"/api/v1/cases/{number}/commands", data={"command": command, "arguments": arguments},
            headers={"Authorization": "Bearer " + staff_token(role, agency or None)})
        assert answer.status == 200, f"{command}: {answer.text()}"

    return step


def told(shop, **changes):
    name, brand, number, address, phone, district, goods = shop
    return {
        "kind": "complaint", "right_type": "tm", "right_no": number, "brand": brand, "respondent": name, "phone": phone,
        "address": address, "goods": goods, "narrative": f"柜台上摆着假的{goods}，大约 200 件。", "complainant": brand + "有限公司",
        "complainant_phone": "13900" + number[:6], "facts": {"act": "counterfeit", "place": "shop", "district": district},
        **changes}


def file(person, body):
    answer = person.context.request.post("/api/v1/complaints", data=body)
    assert answer.status == 201, answer.text()
    filed = answer.json()
    return filed["caseNumber"], filed["queryCode"]


def referred(person, give, shop):
    """The older case, which the market regulators have."""
    number, code = file(person, told(shop))
    give(person, "deskOfficer", number, "beginExamination")
    give(person, "deskOfficer", number, "accept", present=[
        "complainantIdentity", "contact", "rightDocument", "powerOfAttorney", "respondent", "basicFacts"])
    give(person, "deskOfficer", number, "classify")
    give(person, "deskOfficer", number, "refer", lead="bj.msa", coHandling=[])
    return number, code


KNOWN = {}


def known(person, give, run):
    """The older case of a run: one for the holder who phones again and for the stranger."""
    if run not in KNOWN:
        KNOWN[run] = referred(person, give, SHOPS[run])[0]
    return KNOWN[run]


def press_key(person, key, selector):
    """A single key where there are scripts; else the button or link that it stands on."""
    if person.scripts:
        with person.page.expect_navigation():
            person.page.keyboard.press(key)
    else:
        person.press(selector)


def open_duplicates(officer, number):
    officer.go(f"/desk/cases/{number}")
    begin = officer.page.locator('button[name="command"][value="beginExamination"]')
    if begin.count():
        officer.press('button[name="command"][value="beginExamination"]')
    press_key(officer, "d", 'a[data-key="d"]')
    assert "/duplicates" in officer.page.url


@pytest.mark.parametrize("run,language,width,scripts", [(index, *each) for index, each in enumerate(ALL)])
def test_the_same_holder_phones_again(visit, give, run, language, width, scripts):
    shop = SHOPS[run]
    person = visit(language, width, scripts)
    older = known(person, give, run)
    officer = visit(language, width, scripts).sign_in("deskOfficer")
    page = officer.page
    officer.go("/desk/new")
    officer.pick_or_select("kind", "complaint")
    officer.pick_or_select("right", "tm")
    officer.type("#respondent", "北京" + shop[0])
    officer.type("#address", shop[3])
    officer.type("#narrative", "又来了，还在卖。")
    if scripts:
        page.locator("[data-found] li", has_text=older).wait_for()
    else:
        officer.press("button[data-look-up]")
    assert older in page.locator("[data-found]").inner_text()
    assert "%" in page.locator("[data-found]").inner_text()
    officer.look("duplicates-intake")
    officer.type("#callerName", shop[1] + "有限公司")
    officer.type("#callerPhone", "13900" + shop[2][:6])
    officer.tick("#readBack")
    officer.press('button[name="do"][value="register"]')
    number = officer.case_number()
    code = "".join(page.locator(".receipt span").all_inner_texts())

    open_duplicates(officer, number)
    choose(officer, older)
    assert SAME[language] in officer.text()
    officer.look("duplicates-phoned")
    officer.go(f"/desk/cases/{number}/steps/recordCallBack")
    officer.pick_or_select("result", "sameMatter")
    officer.press("button[data-send-button]")
    officer.go(f"/desk/cases/{number}/duplicates")
    assert ("电话核对：确认是同一件事" if language == "zh" else "Call-back: the same matter") in officer.text()
    press_key(officer, "v", 'a[data-key="v"]')
    assert page.locator("#olderCase").input_value() == older
    officer.type("#text", "您反映的事项已经在办，请凭原编号查询。")
    officer.press("button[data-send-button]")
    officer.expect_no_trouble()
    chief = visit(language, width, scripts).sign_in("deskSupervisor")
    chief.go(f"/desk/cases/{number}")
    chief.press('button[name="command"][value="approve"]')
    track(person, number, code)
    assert older in person.text(), "who filed the older one too is told its number"


@pytest.mark.parametrize("run,language,width,scripts", [(index, *each) for index, each in enumerate(ALL)])
def test_a_stranger_reports_the_same_stall(visit, give, run, language, width, scripts):
    shop = SHOPS[run]
    person = visit(language, width, scripts)
    older = known(person, give, run)
    number, code = report_as_stranger(person, shop, language)
    officer = visit(language, width, scripts).sign_in("deskOfficer")
    open_duplicates(officer, number)
    choose(officer, older)
    officer.look("duplicates-stranger")
    press_key(officer, "m", 'a[data-key="m"]')
    assert officer.page.locator("#olderCase").input_value() == older
    officer.type("#text", "货放在后院仓库。")
    if scripts:
        with officer.page.expect_navigation():
            officer.page.keyboard.press("Control+Enter")
    else:
        officer.press("button[data-send-button]")
    officer.expect_no_trouble()
    officer.go(f"/desk/cases/{older}")
    assert "货放在后院仓库。" in officer.text()
    track(person, number, code)
    said = person.text()
    assert ("已并入" if language == "zh" else "added") in said
    assert older not in said and shop[1] + "有限公司" not in said, "a stranger learns nothing of the older case"


def report_as_stranger(person, shop, language):
    name, brand, number, address, phone, district, goods = shop
    page = person.page
    person.go("/report/1")
    person.tick('input[name="rights"][value="tm"]')
    person.type("#brand", brand)
    person.type("#number", number)
    person.pick("role", "informant")
    person.press("form[data-draft] .buttons button:not([name])")
    person.type("#respondent", name)
    person.type("#address", address)
    person.pick("place", "shop")
    person.select("district", district)
    person.pick("act", "counterfeit")
    person.type("#goods", goods)
    person.type("#narrative", "假货放在后院仓库里。")
    page.locator("details.more").evaluate("part => { part.open = true }")
    person.type("#phone", phone)
    person.press("form[data-draft] .buttons button:not([name])")
    person.press("form[data-draft] .buttons button:not([name])")
    person.press("form[data-draft] .buttons button:not([name])")
    said = person.text()
    assert HANDLED[language] in said
    for secret in ("2026-", "有限公司", "大约 200 件"):
        assert secret not in said
    person.look("duplicates-hint")
    person.tick("#declaration")
    person.press('button[name="as"][value="supplement"]')
    return person.case_number(), "".join(page.locator(".receipt span").all_inner_texts())


def choose(officer, older):
    """Opens a candidate by the keyboard, if another one is open."""
    for _ in range(5):
        if older in officer.page.locator(".candidates [aria-current]").inner_text():
            return
        press_key(officer, "j", 'a[data-key="j"]')
    raise AssertionError(f"{older} is no candidate of {officer.page.url}")


@pytest.fixture(scope="module")
def pair(server, chromium, give):
    """Two like cases of a shop of their own; gives their numbers."""
    context = chromium.new_context(base_url=server.url)

    class Anybody:
        pass

    anybody = Anybody()
    anybody.context = context
    older, _ = referred(anybody, give, SHOPS[4])
    newer, _ = file(anybody, told(SHOPS[4], respondent="北京" + SHOPS[4][0], complainant="", complainant_phone=""))
    give(anybody, "deskOfficer", newer, "beginExamination")
    context.close()
    return older, newer


@pytest.mark.parametrize("language,width,scripts", list(itertools.product(["zh", "en"], [375, 1280], [True, False])))
def test_decided_taken_back_and_shown(visit, pair, language, width, scripts):
    older, newer = pair
    officer = visit(language, width, scripts).sign_in("deskOfficer")
    officer.go(f"/desk/cases/{newer}/duplicates")
    officer.page.locator("details.weighing summary").click()
    assert officer.page.locator("details.weighing tbody tr").count() > 3
    officer.look("duplicates")
    press_key(officer, "n", 'button[name="do"][value="notSame"]')
    assert older in officer.page.locator("[role=status]").inner_text()
    officer.look("duplicates-decided")
    press_key(officer, "u", 'button[name="do"][value="undo"]')
    assert officer.page.locator(".candidates .done").count() == 0
    press_key(officer, "l", 'button[name="do"][value="link"]')
    officer.go(f"/desk/cases/{newer}")
    assert officer.page.locator(".related", has_text=older).count() == 1
    officer.look("duplicates-linked")
    officer.go(f"/desk/cases/{newer}/duplicates?with={older}")
    press_key(officer, "u", 'button[name="do"][value="undo"]')


@pytest.mark.parametrize("language,width", list(itertools.product(["zh", "en"], [375, 1280])))
def test_nothing_alike(visit, language, width):
    officer = visit(language, width)
    name = {"zh375": "晨曦书屋", "zh1280": "Blue Harbour Records", "en375": "老槐树唱片行", "en1280": "北辰软件工作室"}[f"{language}{width}"]
    number, _ = file(officer, {"right_type": "cr", "respondent": name, "narrative": "盗版。", "kind": "tipOff"})
    officer.sign_in("deskOfficer")
    open_duplicates(officer, number)
    assert NOTHING[language] in officer.text()
    officer.look("duplicates-nothing")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_sells_again_after_closing(visit, give, language):
    person = visit(language)
    shop = SHOPS[5] if language == "zh" else SHOPS[6]
    older, _ = referred(person, give, shop)
    agency = "agencyLiaison:bj.msa"
    give(person, agency, older, "sign")
    give(person, agency, older, "decideFiling", filed=True)
    give(person, agency, older, "recordDecision", documentNumber="示罚〔2026〕5 号", day="2026-03-02")
    give(person, agency, older, "reportOutcome", outcomes=[{"kind": "fine", "amount": "1000"}, {"kind": "orderedToCease"}])
    give(person, "deskOfficer", older, "close", reason="settled")
    newer, _ = file(person, told(shop, complainant="路人", complainant_phone="13700000000", narrative="处罚后又在卖。"))
    officer = visit(language).sign_in("deskOfficer")
    open_duplicates(officer, newer)
    officer.look("duplicates-repeat")
    officer.go(f"/desk/cases/{newer}")
    assert REPEAT[language] in officer.text()
    assert officer.page.locator(".related", has_text=older).count() == 1
