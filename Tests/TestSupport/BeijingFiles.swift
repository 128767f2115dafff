package import Agreement
import Foundation

/// The files of the package's agreement, to be changed as a city would change them.
package struct BeijingFiles {
    package private(set) var files: [AgreementFile]

    package init() {
        do {
            files = try AgreementFolder.files(at: packageRoot + "/agreements/beijing")
        } catch {
            fatalError("The agreement of Beijing cannot be read: \(error)")
        }
    }

    /// With another limit for a clock, such as `20 working days`.
    package func limit(_ clock: String, _ limit: String) -> BeijingFiles {
        changing("clocks.yaml") { text in
            guard let rule = text.range(of: "id: \(clock)\n"),
                let line = text.range(
                    of: "limit: [^\n]*", options: .regularExpression, range: rule.upperBound..<text.endIndex)
            else { preconditionFailure("Clock \(clock) has no line with its limit.") }
            return text.replacingCharacters(in: line, with: "limit: \(limit)")
        }
    }

    /// With a later notice for 2026, in which these days are off too, as `2026-03-04..2026-03-05`.
    package func off(_ days: String) -> BeijingFiles {
        changing("calendar.yaml") { text in
            guard let start = text.range(of: "  - year: 2026\n") else { preconditionFailure("No notice for 2026.") }
            let end = text.range(of: "  - year: 2027", range: start.upperBound..<text.endIndex)?.lowerBound
            var notice = String(text[start.lowerBound..<(end ?? text.endIndex)])
            notice = notice.replacingOccurrences(
                of: "announced: [0-9-]*", with: "announced: 2026-02-01", options: .regularExpression)
            notice = notice.replacingOccurrences(
                of: "    off:\n", with: "    off:\n      - {days: \(days), name: {zh: 增加的假日, en: Additional holiday}}\n"
            )
            return text.prefix(upTo: end ?? text.endIndex) + notice + text.suffix(from: end ?? text.endIndex)
        }
    }

    /// As the correction of the version with that digest.
    package func correcting(_ digest: String) -> BeijingFiles {
        changing("agreement.yaml") {
            $0.replacingOccurrences(of: "  id: beijing\n", with: "  id: beijing\n  corrects: \(digest)\n")
        }
    }

    package var agreement: ResponsibilityAgreement {
        do {
            return try ResponsibilityAgreement.load(files)
        } catch {
            fatalError("The changed agreement does not load:\n\(error)")
        }
    }

    private func changing(_ path: String, _ change: (String) -> String) -> BeijingFiles {
        var copy = self
        copy.files = files.map { file in
            guard file.path == path else { return file }
            let before = String(decoding: file.bytes, as: UTF8.self)
            let after = change(before)
            precondition(after != before, "\(path) was not changed.")
            return AgreementFile(path: path, bytes: Array(after.utf8))
        }
        return copy
    }
}
