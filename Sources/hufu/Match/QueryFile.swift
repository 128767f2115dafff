import Foundation

/// The identifiers of a CSV file: its column `query_id` or `id`; other columns say things about the queries.
enum QueryFile {
    /// In the order of the file, each once. Refuses a file that cannot be read or has no such column.
    static func identifiers(_ path: String) throws(ComplaintFileRefusal) -> [String] {
        guard isReadableFile(path) else { throw .unreadable(path) }
        let header = CSVFile.header(path)
        guard let column = header.firstIndex(where: { $0 == "query_id" || $0 == "id" }) else {
            throw .missingColumn("query_id", path)
        }
        var known: Set<String> = []
        var identifiers: [String] = []
        for part in CSVFile(path).parts {
            for record in (part.first == 0 ? 1 : 0)..<part.records.count where part.records.width(record) > column {
                let id = part.records.text(record, column)
                if known.insert(id).inserted { identifiers.append(id) }
            }
        }
        guard !identifiers.isEmpty else { throw .noRows(path) }
        return identifiers
    }
}
