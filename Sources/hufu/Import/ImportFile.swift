import Casework
import Foundation
import Vocabulary

/// A file of complaints, read in parts so that its size does not matter.
struct ImportFile: Sequence {
    let path: String

    /// One row: what was in it, or why it cannot be read.
    enum Row {
        case fields(ComplaintFields)
        case unreadable(String)
    }

    func makeIterator() -> Rows { Rows(path) }

    /// How many rows there are, by reading the file once.
    func count() -> Int { reduce(0) { count, _ in count + 1 } }

    final class Rows: IteratorProtocol {
        private let handle: FileHandle?
        private let isCSV: Bool
        private var reader = CSVReader()
        private var header: [String]?
        private var line: [UInt8] = []
        private var ready: ArraySlice<Row> = []
        private var isAtEnd = false

        init(_ path: String) {
            handle = FileHandle(forReadingAtPath: path)
            isCSV = path.lowercased().hasSuffix(".csv")
        }

        func next() -> Row? {
            while ready.isEmpty, !isAtEnd { fill() }
            return ready.popFirst()
        }

        private func fill() {
            let part = (try? handle?.read(upToCount: 1 << 20)) ?? nil
            isAtEnd = part?.isEmpty ?? true
            if isCSV {
                reader.read(part ?? Data())
                if isAtEnd { reader.finish() }
                let records = reader.drain()
                ready = (0..<records.count).compactMap { row(records.texts($0)) }[...]
            } else {
                ready = lines(part ?? Data()).map(Self.row)[...]
            }
        }

        private func row(_ record: [String]) -> Row? {
            guard let header else {
                self.header = record.enumerated().map { index, name in
                    index == 0 && name.hasPrefix("\u{FEFF}") ? String(name.dropFirst()) : name
                }
                return nil
            }
            guard record.count == header.count else {
                return .unreadable("\(record.count) fields where the header has \(header.count)")
            }
            let pairs = zip(header, record).filter { !$0.1.isEmpty }
            return .fields(ComplaintFields(Dictionary(pairs) { first, _ in first }))
        }

        private func lines(_ data: Data) -> [[UInt8]] {
            var lines: [[UInt8]] = []
            for part in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
                if part.offset > 0 {
                    lines.append(line)
                    line = []
                }
                line.append(contentsOf: part.element)
            }
            if isAtEnd { lines.append(line) }
            return lines.filter { !$0.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } }
        }

        private static func row(_ line: [UInt8]) -> Row {
            guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else {
                return .unreadable("not a JSON object")
            }
            var values: [String: String] = [:]
            for (name, value) in object {
                switch value {
                case let text as String: if !text.isEmpty { values[name] = text }
                case is NSNull: continue
                default: return .unreadable("\(name) is not a text")
                }
            }
            return .fields(ComplaintFields(values))
        }
    }

    /// The columns of a CSV file, or the names in the first line of a JSON file.
    func columns() -> Set<String> {
        guard path.lowercased().hasSuffix(".csv") else {
            for row in self { if case .fields(let fields) = row { return Set(fields.values.keys) } }
            return []
        }
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: 1 << 16) else {
            return []
        }
        var reader = CSVReader()
        reader.read(data)
        reader.finish()
        let records = reader.drain()
        let names = records.count > 0 ? records.texts(0) : []
        return Set(names.map { $0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : $0 })
    }
}
