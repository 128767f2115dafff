import Casework
import Foundation
import Matching

/// Some rows of a file, as bytes.
enum MatterFilePart: Sendable {
    case records(CSVRecords, columns: [String], first: Int)
    case lines([Data], first: Int)

    /// One row of a file. Rows are counted from 1, the header is none.
    struct Row: Sendable {
        let number: Int
        let content: Result<IdentifiedMatter, BadRow>
    }

    func rows() -> [Row] {
        switch self {
        case .records(let records, let columns, let first):
            (first == 0 ? 1..<records.count : 0..<records.count).map { index in
                Row(number: first + index, content: Self.read(records, index, columns))
            }
        case .lines(let lines, let first):
            lines.indices.map { Row(number: first + $0, content: Self.read(lines[$0])) }
        }
    }

    private static func read(
        _ records: CSVRecords, _ index: Int, _ columns: [String]
    ) -> Result<IdentifiedMatter, BadRow> {
        let width = records.width(index)
        guard width == columns.count else { return .failure(.wrongWidth(width, header: columns.count)) }
        var values = MatterValues()
        for (field, column) in columns.enumerated() { values.set(column, records.text(index, field)) }
        return values.checked()
    }

    private static func read(_ line: Data) -> Result<IdentifiedMatter, BadRow> {
        guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any] else {
            return .failure(.noObject)
        }
        var values = MatterValues()
        for (name, value) in object where !(value is NSNull) {
            guard ComplaintFields.names.contains(name) else { return .failure(.unknownColumn(name)) }
            guard let text = value as? String else { return .failure(.noText(name)) }
            values.set(name, text)
        }
        return values.checked()
    }
}
