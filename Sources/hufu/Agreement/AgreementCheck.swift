import Agreement
import ArgumentParser
import Vocabulary

/// `hufu agreement check DIR`
struct AgreementCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a folder; every mistake is named with file and line.")

    @Argument(help: "The folder of the agreement.")
    var folder: String

    @Option(help: "The language of messages: zh or en.")
    var language = Language.en

    func run() throws {
        let agreement = try loadAgreement(folder, language)
        let agencies = agreement.agencies.filter { !$0.isUnit }.count
        let counts: [(count: Int, what: Localized)] = [
            (agencies, Localized(zh: "个机关", en: "agencies")),
            (agreement.agencies.count - agencies, Localized(zh: "个下属机构", en: "units")),
            (agreement.districts.count, Localized(zh: "个区", en: "districts")),
            (agreement.competence.count, Localized(zh: "行职责", en: "competence rows")),
            (agreement.filingStandards.count, Localized(zh: "个立案标准", en: "filing standards")),
            (agreement.clocks.count, Localized(zh: "个期限", en: "clocks")),
            (agreement.calendar.lists.count, Localized(zh: "份放假安排", en: "calendar lists")),
            (agreement.thresholds.count, Localized(zh: "项追诉标准", en: "thresholds")),
            (agreement.rewards.count, Localized(zh: "项奖励", en: "rewards")),
            (agreement.fines.count, Localized(zh: "项罚款", en: "fines")),
            (agreement.credit.count, Localized(zh: "项信用规则", en: "credit rules")),
            (agreement.evidence.count, Localized(zh: "类证据", en: "kinds of evidence")),
        ]
        let list = counts.map { "\($0.count) \($0.what[language])" }.joined(separator: language == .zh ? "，" : ", ")
        print("\(agreement.id): \(agreement.name[language])")
        print(list + Localized(zh: "。没有问题。", en: ". No problems.")[language])
    }
}
