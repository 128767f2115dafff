import Agreement
import Casework
import TestSupport
import Testing
import Vocabulary
import Web

@Suite("Versions of the agreement: what they are and what another one would change")
struct AgreementPagesTests {
    private func admin(_ language: Language) -> Viewer { Sample.viewer(.operatorAdmin, language) }

    private func preview(
        _ language: Language, _ preview: InstallationPreview, _ differences: [AgreementDifference] = [],
        trouble: Trouble? = nil
    ) -> RenderedPage {
        let seen = InstallationPage.Seen(attempt: "attempt-1", inForce: "digest-1")
        let page = InstallationPage(
            preview: preview, differences: differences, seen: seen, back: "/admin/calendar?again=1",
            viewer: admin(language), trouble: trouble)
        return RenderedPage(page, language)
    }

    @Test(
        "The list names each version, when and by whom, what it corrects, and which is in force",
        arguments: Language.allCases)
    func list(language: Language) {
        let versions = [InstalledVersion.sample(), .unreadable]
        let rendered = RenderedPage(
            AgreementListPage(versions: versions, place: .admin, viewer: admin(language)), language)
        rendered.shows([
            "3f9a1c2b4d5e", "/admin/agreement/3f9a1c2b4d5e6f70", "aaaabbbbcccc", "赵&lt;敏&gt;", "0123456789ab",
            ResponsibilityAgreement.beijing.name[language], Day("2026-03-24")!.text(language),
            language == .zh ? "✓ 生效中" : "✓ in force", language == .zh ? "命令行" : "command line",
            language == .zh ? "不能读取这个版本" : "cannot read the version", "enctype=\"multipart/form-data\"", "2 MB",
        ])
        rendered.hides(["aaaabbbbccccd"])
        let supervisor = RenderedPage(
            AgreementListPage(versions: versions, place: .supervise, viewer: admin(language)), language)
        supervisor.shows(["/supervise/agreements/3f9a1c2b4d5e6f70"])
        supervisor.hides(["<input type=\"file\"", "/admin/"])
        RenderedPage(AgreementListPage(versions: [], place: .admin, viewer: admin(language)), language)
            .shows([language == .zh ? "还没有安装过协议" : "No agreement has been installed"])
    }

    @Test(
        "What is wrong with an upload stands at the field, in the summary and in the title",
        arguments: Language.allCases)
    func upload(language: Language) {
        let problems = FormProblems([FieldProblem("files", zh: "是空的", en: "is empty")])
        RenderedPage(
            AgreementListPage(versions: [], place: .admin, viewer: admin(language), problems: problems), language
        ).shows([
            ##"href="#files""##, "files-hint files-error", language == .zh ? "错误：" : "Error: ",
            language == .zh ? "是空的" : "is empty",
        ])
    }

    @Test("A version tells by topic what it changed and for whom, and gives its files", arguments: Language.allCases)
    func version(language: Language) {
        let differences = BeijingFiles().limit("T08", "9 working days").agreement.differences(from: .beijing)
        #expect(differences.count == 1)
        let page = AgreementVersionPage(
            version: .sample(), before: .unreadable, differences: differences, files: ["a b.yaml"], place: .admin,
            viewer: admin(language))
        RenderedPage(page, language).shows([
            "0123456789ab", DifferenceTopic.clock.name[language], ">T08<",
            String(differences[0].sentence[language].dropFirst("T08 ".count)),
            differences[0].whom[0].name[language], "/files?file=a%20b.yaml",
        ])
        func note(_ before: InstalledVersion?, _ differences: [AgreementDifference]?) -> RenderedPage {
            let page = AgreementVersionPage(
                version: .sample(), before: before, differences: differences, files: [], place: .supervise,
                viewer: admin(language))
            return RenderedPage(page, language)
        }
        note(nil, nil).shows([language == .zh ? "这是第一个版本" : "This is the first version"])
        note(.unreadable, nil).shows([language == .zh ? "无法比较" : "cannot be compared"])
        note(.unreadable, []).shows([language == .zh ? "规则没有不同" : "do not differ"])
    }

    @Test(
        "Files that do not load are named with file, line and reason, and have no button", arguments: Language.allCases)
    func unsound(language: Language) {
        var wrong = InstallationPreview()
        let message = Localized(zh: "不认识的键", en: "not a known key")
        wrong.problems = [AgreementProblem(file: "clocks.yaml", line: 12, message: message)]
        let rendered = preview(language, wrong)
        rendered.shows([
            "clocks.yaml:12: \(message[language])", language == .zh ? "错误：" : "Error: ", "/admin/calendar?again=1",
        ])
        rendered.hides(["name=\"attempt\""])
    }

    @Test("An amendment leaves running clocks alone; a version in force has no button", arguments: Language.allCases)
    func amendment(language: Language) {
        var next = InstallationPreview()
        next.agreement = .beijing
        next.change = InstallationChange()
        let rendered = preview(language, next)
        rendered.shows([
            language == .zh ? "正在计算的期限不变" : "running clocks keep their dates", #"name="attempt" value="attempt-1""#,
            #"name="inForce" value="digest-1""#, language == .zh ? "启用这个版本" : "Bring into force",
            language == .zh ? "规则没有不同" : "do not differ",
        ])
        next.change = InstallationChange(isInForce: true)
        preview(language, next).hides(["name=\"attempt\""])
        next.refusal = .nothingToCorrect("abc")
        let refused = preview(language, next)
        refused.shows([language == .zh ? "从未安装" : "never installed"])
        refused.hides(["name=\"attempt\""])
    }

    @Test("A correction shows how many dates move, whose, and the protected ones", arguments: Language.allCases)
    func effects(language: Language) {
        var next = InstallationPreview()
        next.agreement = .beijing
        next.change = InstallationChange(corrects: AgreementID(1), changesCalendar: true)
        next.clocks = .sample
        #expect(ClockEffects.sample.protected == 1 && ClockEffects.sample.sameDate == 1)
        let agency = ResponsibilityAgreement.beijing.agencyName(AgencyID("bj.msa"))
        preview(language, next).shows([
            "1,500", "2026-041870", "T03 ", "T06 ", agency[language], ResponsibilityAgreement.beijing.centre[language],
            Day("2026-03-30")!.text(language), Day("2026-03-27")!.text(language),
            language == .zh ? "这是更正" : "This is a correction", language == .zh ? "工作日有变化" : "Worked days change",
            language == .zh ? "仍以原日期为准" : "protected by the old one",
        ])
    }

    @Test(
        "The page of the work tells how far it is, may be left, and stops reloading on request",
        arguments: Language.allCases)
    func progress(language: Language) {
        var state = Recomputation(digest: Sample.installed.digest, startedAt: Sample.now, total: 2000)
        state.seen = 1000
        state.changed = 7
        func page(_ state: Recomputation?, refreshes: Bool = true) -> RenderedPage {
            let page = ProgressPage(
                installed: Sample.installed, state: state, viewer: admin(language), refreshes: refreshes)
            return RenderedPage(page, language)
        }
        page(state).shows(["1,000", "2,000", #"max="2000" value="1000""#, "?still=1"])
        page(state, refreshes: false).hides(["?still=1"])
        state.finishedAt = Sample.now
        page(state).shows([language == .zh ? "已经算完：7 个" : "All computed: 7"])
        let none = language == .zh ? "不需要重新计算" : "needs no clock computed anew"
        page(nil).shows([none])
        let other = Recomputation(digest: "another", startedAt: Sample.now, total: 1)
        page(other).hides([none])
        var finished = other
        finished.finishedAt = Sample.now
        page(finished).shows([none])
    }
}
