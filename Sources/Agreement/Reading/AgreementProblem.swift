package import Vocabulary

/// Something wrong in an agreement folder, and where.
package struct AgreementProblem: Sendable, Hashable {
    package let file: String
    /// Counted from 1.
    package let line: Int
    package let message: Localized

    package init(file: String, line: Int, message: Localized) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `clocks.yaml:12: "limitt" is not a known key.`
    package func text(_ language: Language) -> String { "\(file):\(line): \(message[language])" }
}

extension AgreementProblem: CustomStringConvertible {
    package var description: String { text(.en) }
}

extension AgreementProblem: Comparable {
    package static func < (left: AgreementProblem, right: AgreementProblem) -> Bool {
        (left.file, left.line, left.message.en) < (right.file, right.line, right.message.en)
    }
}

/// Everything that is wrong in an agreement folder, sorted by file and line.
package struct AgreementProblems: Error, CustomStringConvertible {
    package let problems: [AgreementProblem]

    package init(problems: [AgreementProblem]) {
        self.problems = problems
    }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Collects problems while files are read, so that all of them are reported at once. Lives as long as one loading.
final class ProblemList {
    private(set) var problems: [AgreementProblem] = []

    func report(_ file: String, _ line: Int, _ message: Localized) {
        let problem = AgreementProblem(file: file, line: line, message: message)
        if !problems.contains(problem) { problems.append(problem) }
    }
}
