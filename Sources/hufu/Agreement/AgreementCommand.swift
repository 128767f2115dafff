import Agreement
import ArgumentParser
import Foundation
import Vocabulary

/// `hufu agreement …`: what the responsibility agreement says, without a server and without a case.
struct AgreementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Ask the responsibility agreement: is it sound, who is competent, by when.",
        subcommands: [
            AgreementCheck.self, AgreementRoute.self, AgreementDue.self, AgreementThreshold.self, AgreementReward.self,
            AgreementFine.self, AgreementEvidence.self, AgreementDiff.self, AgreementInstall.self,
            AgreementSimulate.self,
        ])
}

/// Where the agreement lies and how answers are given.
struct AgreementOptions: ParsableArguments {
    @Option(name: .customLong("agreement"), help: "The folder of the agreement.")
    var folder = "agreements/beijing"

    @Flag(help: "Print JSON for programs.")
    var json = false

    @Option(help: "The language of texts for people: zh or en.")
    var language = Language.en

    func load() throws -> ResponsibilityAgreement { try loadAgreement(folder, language) }
}

extension Language: ExpressibleByArgument {}

/// Reads an agreement; what is wrong with it goes to standard error, one line each, and the command fails.
func loadAgreement(_ folder: String, _ language: Language) throws -> ResponsibilityAgreement {
    let files: [AgreementFile]
    do {
        files = try AgreementFolder.files(at: folder)
    } catch {
        throw refused("\(folder): the folder cannot be read.")
    }
    do {
        return try ResponsibilityAgreement.load(files)
    } catch {
        for problem in error.problems { printError(problem.text(language)) }
        throw refused("\(folder): \(error.problems.count) problem(s).")
    }
}

/// Says why on standard error and ends with exit code 1.
func refused(_ message: String) -> ExitCode {
    printError(message)
    return .failure
}

func printError(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
}

func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
}
