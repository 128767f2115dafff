import Foundation
import TestSupport

/// A table that people keep by hand: lines of fields separated by commas, the first one naming them. Lines that begin
/// with # are remarks.
struct Table {
    struct Row {
        /// Counted from 1 in the file.
        let line: Int
        private let fields: [String: String]

        init(line: Int, _ fields: [String: String]) {
            self.line = line
            self.fields = fields
        }

        subscript(name: String) -> String { fields[name]! }
    }

    let rows: [Row]

    init(_ name: String) {
        let path = packageRoot + "/Tests/CaseRulesTests/Tables/" + name
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            fatalError("The table \(name) cannot be read.")
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
        let names = lines[0].element.split(separator: ",").map(String.init)
        rows = lines.dropFirst().map { offset, line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            precondition(fields.count == names.count, "\(name), line \(offset + 1): \(fields.count) fields.")
            return Row(line: offset + 1, Dictionary(zip(names, fields)) { first, _ in first })
        }
    }
}

/// Which members of a list a field means: names, groups, `not …` for all others, `*` for all.
func meant<Name: Hashable>(
    _ field: String, of all: [Name], named name: (Name) -> String, groups: [String: Set<Name>] = [:]
) -> Set<Name> {
    if field == "*" { return Set(all) }
    var words = field.split(separator: " ").map(String.init)
    let isComplement = words.first == "not"
    if isComplement { words.removeFirst() }
    let members = words.reduce(into: Set<Name>()) { result, word in
        if let group = groups[word] {
            result.formUnion(group)
        } else if let one = all.first(where: { name($0) == word }) {
            result.insert(one)
        } else {
            fatalError("The table names “\(word)”, which nothing is called.")
        }
    }
    return isComplement ? Set(all).subtracting(members) : members
}
