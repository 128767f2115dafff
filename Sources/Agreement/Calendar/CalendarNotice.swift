internal import Vocabulary

/// A yearly notice as a file of its own beside the other files of an agreement. A later notice for a year replaces the
/// earlier one from its announcement, so that nothing that was written before has to change.
package struct CalendarNotice: Sendable, Equatable {
    package let list: CalendarList

    package init(_ list: CalendarList) {
        self.list = list
    }

    /// `calendar-2027-2026-11-03.yaml`
    package var path: String { "calendar-\(list.year)-\(list.announced).yaml" }

    package var file: AgreementFile { AgreementFile(path: path, bytes: Array(yaml.utf8)) }

    /// The files of the agreement with this one among them.
    package func added(to files: [AgreementFile]) -> [AgreementFile] {
        files.filter { $0.path != path } + [file]
    }

    /// What `CalendarList` reads back as the same list.
    package var yaml: String {
        let off = list.holidays.map { "\n      - {days: \(text($0.days)), name: \(text($0.name))}" }
        let worked = list.worked.map(\.description).joined(separator: ", ")
        let validity = [("validFrom", list.origin.validFrom), ("validTo", list.origin.validTo)].compactMap { key, day in
            day.map { "    \(key): \($0)\n" }
        }
        return """
            calendar:
              - year: \(list.year)
                announced: \(list.announced)
                off:\(off.isEmpty ? " []" : off.joined())
                worked: [\(worked)]
                source: \(text(list.origin.source))
                mark: \(list.origin.mark)

            """ + validity.joined()
    }

    private func text(_ days: ClosedRange<Day>) -> String {
        days.lowerBound == days.upperBound ? "\(days.lowerBound)" : "\(days.lowerBound)..\(days.upperBound)"
    }

    private func text(_ name: Localized) -> String { "{zh: \(quoted(name.zh)), en: \(quoted(name.en))}" }

    /// A double-quoted scalar: the only style in which any text can stand (YAML 1.2.2, section 7.3.1).
    private func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar.value {
            case 0x22, 0x5C: "\\\(scalar)"
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF:
                "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
                    + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}
