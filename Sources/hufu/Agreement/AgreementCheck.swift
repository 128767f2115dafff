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
        print("\(agreement.id): \(agreement.name[language])")
        print(
            "\(agencies) agencies, \(agreement.agencies.count - agencies) units, \(agreement.districts.count) districts, "
                + "\(agreement.competence.count) competence rows, \(agreement.filingStandards.count) filing standards, "
                + "\(agreement.clocks.count) clocks, \(agreement.calendar.lists.count) calendar lists, "
                + "\(agreement.thresholds.count) thresholds, \(agreement.rewards.count) rewards, "
                + "\(agreement.fines.count) fines, \(agreement.credit.count) credit rules, "
                + "\(agreement.evidence.count) kinds of evidence. No problems.")
    }
}
