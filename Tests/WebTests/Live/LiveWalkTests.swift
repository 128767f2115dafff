import Testing
import Vocabulary

@Suite("A complaint walks from the telephone to its end", .serialized)
struct LiveWalkTests {
    @Test("Desk, supervisor and agency take it through every stage over the real pages")
    func walk() async throws {
        try await LiveServer.run { live in
            let officer = try await live.signedIn("officer")
            let chief = try await live.signedIn("chief")
            let number = try await officer.register()
            try await showsCodeOnce(number, officer)
            try await officer.step("beginExamination", on: number, isPress: true)
            let examination = try await officer.get("/desk/cases/\(number)/examine").text
            #expect(examination.contains("●") && examination.contains("◐") && examination.contains("○"))

            try await letsFollow(number, officer, chief)
            try await officer.accept(number)
            try await proposes(number, officer)
            try await officer.classify(number)
            try await officer.step(
                "refer", on: number, [("lead", "bj.msa.chaoyang"), ("coHandling", "bj.culture")])
            try await agencyHandles(number + "-1", try await live.signedIn("chaoyang"))
            try await settles(number, officer, try await live.signedIn("culture"))
        }
    }

    private func showsCodeOnce(_ number: String, _ officer: StaffBrowser) async throws {
        let first = try await officer.get("/desk/cases/\(number)").text
        #expect(first.contains("查询码") && first.contains("松雪阁茶叶店") && first.contains("显示联系方式"))
        #expect(!first.contains("沈知远"))
        #expect(!(try await officer.get("/desk/cases/\(number)").text.contains("查询码，四位一组")))
    }

    /// Whoever asks that a paper may follow cannot approve it.
    private func letsFollow(_ number: String, _ officer: StaffBrowser, _ chief: StaffBrowser) async throws {
        let path = "/desk/cases/\(number)/steps/deferDocument"
        let fields = [("command", "deferDocument"), ("item", "powerOfAttorney"), ("text", "三个月内补交授权书")]
        let needed = try await officer.send(path, from: path, fields)
        #expect(needed.status == 422 && needed.text.contains("现在不能这样做") && needed.text.contains("授权书</textarea>"))
        try await officer.step(
            "deferDocument", on: number, [("item", "legalisedForeignPapers"), ("text", "三个月内补交认证文件")])
        let own = try await officer.get("/desk/cases/\(number)").text
        #expect(own.contains("待批准：容缺受理") && !own.contains("value=\"approve\""))
        let home = "/desk/cases/\(number)"
        let refused = try await officer.send(home + "/steps/approve", from: home, [("command", "approve")])
        #expect(refused.status == 422 && refused.text.contains("现在不能这样做"))
        let declined = try await chief.send(
            home + "/steps/approve", from: home, [("command", "decline"), ("text", "")])
        #expect(declined.status == 422 && declined.text.contains("请写明理由"))
        try await chief.step("approve", on: number, isPress: true)
        #expect(try await officer.get(home).text.contains("待补交"))
    }

    private func proposes(_ number: String, _ officer: StaffBrowser) async throws {
        let page = try await officer.get("/desk/cases/\(number)/classify").text
        #expect(page.contains("责任协议的建议") && page.contains("规则 R"))
        #expect(page.contains("<option value=\"tm\" selected>"))
        let wrong = try await officer.send(
            "/desk/cases/\(number)/classify", from: "/desk/cases/\(number)/classify",
            [
                ("right", "tm"), ("act", "counterfeit"), ("place", "shop"), ("asker", "consumer"),
                ("designated", "bj.culture"),
            ])
        #expect(wrong.status == 422 && wrong.text.contains("现在不能这样做"))
        #expect(wrong.text.contains("value=\"consumer\" checked") || wrong.text.contains("value=\"consumer\" selected"))
    }

    private func agencyHandles(_ referral: String, _ liaison: StaffBrowser) async throws {
        #expect(try await liaison.get("/agency").text.contains("/agency/referrals/\(referral)"))
        let home = "/agency/referrals/\(referral)"
        let before = try await liaison.get(home).text
        #expect(before.contains("待签收") && before.contains("不能「反馈结果」"))
        try await liaison.agencyStep("sign", on: referral, isPress: true)
        let unclear = try await liaison.send(
            home + "/steps/decideFiling", from: home + "/steps/decideFiling",
            [("command", "decideFiling"), ("filed", "true"), ("reason", "noEvidence")])
        #expect(unclear.status == 422 && unclear.text.contains("立案时不用填写"))
        try await liaison.agencyStep("decideFiling", on: referral, [("filed", "true")])
        try await liaison.agencyStep(
            "recordMeasure", on: referral,
            [("kind", "seizure"), ("day", "2026-03-24"), ("respondents", "1"), ("text", "茶叶罐 320 个")])
        try await liaison.agencyStep("recordNotice", on: referral, [("notice", "filing"), ("day", "2026-03-24")])
        try await liaison.agencyStep("progressNote", on: referral, [("text", "已询问店主"), ("public", "true")])
        try await liaison.agencyStep(
            "recordDecision", on: referral, [("documentNumber", "京朝市监罚〔2026〕1 号"), ("day", "2026-03-24")])
        let noAmount = try await liaison.send(
            home + "/steps/reportOutcome", from: home + "/steps/reportOutcome",
            [("command", "reportOutcome"), ("kinds-1", "fine"), ("fine-1", "")])
        #expect(noAmount.status == 422 && noAmount.text.contains("请填写金额"))
        try await liaison.agencyStep(
            "reportOutcome", on: referral,
            [("kinds-1", "fine"), ("kinds-1", "orderedToCease"), ("fine-1", "63000.50"), ("documentNumber", "1")])
        #expect(try await liaison.get(home).text.contains("罚款 63,000.50 元"))
    }

    /// The co-handler reports too, the paper comes and is verified; then the officer can close.
    private func settles(_ number: String, _ officer: StaffBrowser, _ culture: StaffBrowser) async throws {
        let referral = number + "-2"
        let seen = try await culture.get("/agency/referrals/\(referral)").text
        #expect(!seen.contains("茶叶罐 320 个") && !seen.contains("63,000.50"))
        let early = try await officer.send(
            "/desk/cases/\(number)/steps/close", from: "/desk/cases/\(number)/steps/close",
            [("command", "close"), ("reason", "settled")])
        #expect(early.status == 422)
        try await culture.agencyStep("sign", on: referral, isPress: true)
        try await culture.agencyStep(
            "decideFiling", on: referral, [("filed", "false"), ("reason", "notCompetent"), ("text", "不属于文化市场")])
        try await culture.agencyStep("reportOutcome", on: referral, [("kinds-1", "noViolation")])
        try await culture.agencyStep("supplyDeferred", on: referral, [("document", "1")])
        try await officer.step("verifyDeferred", on: number, [("document", "1")])
        try await officer.step("track", on: number, [("text", "店铺已停止销售")])
        try await officer.step("close", on: number, [("reason", "settled")])
        #expect(try await officer.get("/desk/cases/\(number)").text.contains("办结：查处完毕"))
    }
}
