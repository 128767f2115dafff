import CaseRules
import Casework
import Foundation
import Testing
import Vocabulary
import Web

@Suite("Lists, intake and consultations over the real pages", .serialized)
struct LiveListTests {
    @Test("The inbox is read by fifties, forward and back, and found by words and number")
    func paging() async throws {
        try await LiveServer.run { live in
            let filings = (1...60).map { index -> Filing in
                var intake = Intake(
                    kind: .complaint, applicantRole: .complainant, isAnonymous: true, rights: [.trademark],
                    language: .zh)
                intake.respondent = "茶店\(index)号"
                return Filing(intake, way: .submitOnline, channel: .web, actor: Actor(role: .complainant))
            }
            _ = try await live.centre.file(filings)
            let officer = try await live.signedIn("officer")
            let first = try await officer.get("/desk?filter=new")
            #expect(first.text.components(separatedBy: "data-row").count == 51)
            #expect(first.text.contains("<span class=\"n num\">60</span>") && !first.text.contains("rel=\"prev\""))
            let next = first.link("next")
            let second = try await officer.get(next)
            #expect(
                second.text.components(separatedBy: "data-row").count == 11 && !second.text.contains("rel=\"next\""))
            let back = try await officer.get(second.link("prev"))
            #expect(back.text.components(separatedBy: "data-row").count == 51)
            #expect(try await officer.get("/desk?q=" + Browser.encoded("茶店59号")).text.contains("茶店59号"))
            #expect(try await officer.get("/desk?q=2026-000001").headers["location"] == "/desk/cases/2026-000001")
        }
    }

    @Test("What has run out stands in the supervisor's list, by agency too, without the matter")
    func overdue() async throws {
        try await LiveServer.run { live in
            let number = try await live.signedIn("officer").referred()
            live.clock.move(days: 60)
            let watch = try await live.signedIn("watch")
            let page = try await watch.get("/supervise/overdue").text
            #expect(page.contains(number) && !page.contains("松雪阁"))
            #expect(try await watch.get("/supervise/overdue?agency=bj.msa").text.contains(number))
            #expect(!(try await watch.get("/supervise/overdue?agency=bj.culture").text.contains(number)))
            let late = try await live.signedIn("chaoyang").get("/agency?filter=overdue").text
            #expect(late.contains(number + "-1") && late.contains("! 超"))
        }
    }

    @Test("An older case shows while the caller speaks, blocks acceptance, and can be told apart")
    func duplicates() async throws {
        try await LiveServer.run { live in
            let officer = try await live.signedIn("officer")
            let older = try await officer.referred()
            let found = try await officer.send(
                "/desk/new", from: "/desk/new",
                [
                    ("do", "lookUp"), ("kind", "complaint"), ("right", "tm"), ("respondent", "松雪阁茶叶店"),
                    ("address", "朝阳区东大桥路 11 号"),
                ])
            #expect(found.status == 200 && found.text.contains(older) && found.text.contains("同一侵权人"))
            let number = try await officer.register()
            #expect(try await officer.get("/desk/cases/\(number)").text.contains("/duplicates?with=\(older)"))
            try await officer.step("beginExamination", on: number, isPress: true)
            let page = "/desk/cases/\(number)/examine"
            let shown = try await officer.get(page)
            #expect(shown.text.contains("/duplicates?with=\(older)"))
            let items = shown.values(of: "present").map { ("present", $0) }
            let blocked = try await officer.send(page, from: page, [("command", "accept")] + items)
            #expect(blocked.status == 422 && blocked.text.contains(older))
            let beside = "/desk/cases/\(number)/duplicates"
            let decided = try await officer.send(beside, from: beside, [("older", older), ("do", "notSame")])
            #expect(decided.headers["location"] == beside + "?done=notSame&was=\(older)")
            let accepted = try await officer.send(page, from: page, [("command", "accept")] + items)
            #expect(accepted.status == 303)
        }
    }

    @Test("A consultation is answered and made into a case, whose code is shown once")
    func consultation() async throws {
        try await LiveServer.run { live in
            let officer = try await live.signedIn("officer")
            let number = try await officer.register(["kind": "consultation"])
            try await officer.step("beginExamination", on: number, isPress: true)
            let empty = try await officer.send(
                "/desk/cases/\(number)/steps/answerConsultation",
                from: "/desk/cases/\(number)/steps/answerConsultation",
                [("command", "answerConsultation"), ("text", " ")])
            #expect(empty.status == 422 && empty.text.contains("请填写：答复"))
            try await officer.step("answerConsultation", on: number, [("text", "可以投诉。")])
            let path = "/desk/cases/\(number)/steps/convertConsultation"
            let answer = try await officer.send(path, from: path, [("command", "convertConsultation")])
            #expect(answer.status == 303)
            let place = answer.headers["location"] ?? ""
            #expect(place != "/desk/cases/\(number)" && place.hasPrefix("/desk/cases/2026-"))
            #expect(try await officer.get(place).text.contains("查询码，四位一组"))
            #expect(!(try await officer.get(place).text.contains("查询码，四位一组")))
        }
    }

    @Test("Papers are asked for and come; a refusal needs a reason and a second person")
    func supplementAndRefusal() async throws {
        try await LiveServer.run { live in
            let officer = try await live.signedIn("officer")
            let number = try await officer.register()
            let home = "/desk/cases/\(number)"
            try await officer.step("beginExamination", on: number, isPress: true)
            try await officer.step("requestSupplement", on: number, [("items", "rightDocument"), ("text", "请发证书照片")])
            #expect(try await officer.get(home).text.contains("暂停，等待补正"))
            let supply = CommandOrder(.submitSupplement, ["text": .text("证书照片已发")])
            _ = try await live.centre.perform(supply, on: CaseNumber(number)!, by: Actor(role: .complainant))
            #expect(try await officer.get(home).text.contains("证书照片已发"))

            let empty = try await officer.send(
                home + "/refuse", from: home + "/refuse", [("command", "refuse"), ("text", "属于消费纠纷")])
            #expect(empty.status == 422 && empty.text.contains("请选择：理由") && empty.text.contains("属于消费纠纷</textarea>"))
            try await officer.step("refuse", on: number, [("reason", "consumerDispute"), ("text", "属于消费纠纷")])
            let chief = try await live.signedIn("chief")
            #expect(try await chief.get(home).text.contains("待批准：不予受理（属于消费纠纷）"))
            try await chief.step("approve", on: number, isPress: true)
            #expect(try await officer.get(home).text.contains("不予受理：属于消费纠纷"))
        }
    }

    @Test("A letter counts from the day it came; a call only in office hours and after reading it back")
    func intake() async throws {
        try await LiveServer.run { live in
            let officer = try await live.signedIn("officer")
            let letter = try await officer.register(["channel": "letter", "arrivedOn": "2026-03-20", "readBack": ""])
            #expect(try await officer.get("/desk/cases/\(letter)").text.contains("3 月 20 日"))
            let unread = try await officer.send(
                "/desk/new", from: "/desk/new",
                [
                    ("channel", "phone"), ("kind", "tipOff"), ("right", "tm"), ("respondent", "某店"),
                    ("anonymous", "true"),
                ])
            #expect(unread.status == 422 && unread.text.contains("请向来电人复述并确认") && unread.text.contains("value=\"某店\""))
            let chief = try await live.signedIn("chief").send(
                "/desk/new", from: "/desk/new",
                [
                    ("channel", "phone"), ("kind", "tipOff"), ("right", "tm"), ("respondent", "某店"),
                    ("anonymous", "true"), ("readBack", "true"),
                ])
            #expect(chief.status == 422 && chief.text.contains("您的角色不能「电话登记」"))
        }
    }

    @Test("English readers get English words for agencies, clocks and events")
    func english() async throws {
        try await LiveServer.run { live in
            let officer = try await live.signedIn("officer")
            let number = try await officer.referred()
            let page = try await officer.get("/en/desk/cases/\(number)").text
            for words in ["Referred to ", "Chaoyang", "Show contact details", "Accepted", "Trade mark"] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(try await officer.get("/en/desk/cases/\(number)/steps/extendClock").status == 200)
        }
    }
}

extension Browser.Answer {
    /// The address of the link to the next or previous screen.
    func link(_ relation: String) -> String {
        guard let start = text.range(of: "rel=\"\(relation)\" href=\"") else { return "" }
        return String(text[start.upperBound...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }
}
