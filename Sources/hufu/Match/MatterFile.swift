import Casework
import Foundation

/// A file of complaints as `hufu import` reads it, for comparing them without a store: read once, in parts on which
/// several processors can work.
struct MatterFile {
    let path: String
    private let kind: Kind

    private enum Kind {
        case csv(columns: [String])
        case lines
    }

    /// Refuses a file that cannot be read, columns that nobody knows, and a file without `id` or `received`.
    init(_ path: String) throws(ComplaintFileRefusal) {
        self.path = path
        guard isReadableFile(path) else { throw .unreadable(path) }
        guard path.lowercased().hasSuffix(".csv") else {
            kind = .lines
            return
        }
        let columns = CSVFile.header(path)
        let unknown = Set(columns).subtracting(ComplaintFields.names).sorted()
        guard unknown.isEmpty else { throw .unknownColumns(unknown, path, known: ComplaintFields.names) }
        for name in ["id", "received"] where !columns.contains(name) { throw .missingColumn(name, path) }
        kind = .csv(columns: columns)
    }

    /// In the order of the file.
    func parts() -> AnySequence<MatterFilePart> {
        switch kind {
        case .csv(let columns):
            AnySequence(CSVFile(path).parts.lazy.map { .records($0.records, columns: columns, first: $0.first) })
        case .lines: AnySequence(LineFile(path).parts.lazy.map { .lines($0.lines, first: $0.first) })
        }
    }
}
