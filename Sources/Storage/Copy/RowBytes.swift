/// Rows as bytes that do not depend on the engine: what a backup holds and what digests are made over. Each value is a
/// tag and its content: 0 NULL; 1 whole number, zigzag and then LEB128; 2 text and 3 bytes, each after its length as
/// LEB128. docs/backup.md describes the form; it is kept for good.
package enum RowBytes {
    private enum Tag {
        static let null: UInt8 = 0
        static let integer: UInt8 = 1
        static let text: UInt8 = 2
        static let bytes: UInt8 = 3
    }

    /// Writes the values of a row one after the other.
    package static func append(_ row: [Value], to bytes: inout [UInt8]) {
        for value in row {
            switch value {
            case .null: bytes.append(Tag.null)
            case .integer(let number):
                bytes.append(Tag.integer)
                appendLength(UInt64(bitPattern: number << 1 ^ number >> 63), to: &bytes)
            case .text(var text):
                bytes.append(Tag.text)
                text.withUTF8 { utf8 in
                    appendLength(UInt64(utf8.count), to: &bytes)
                    bytes.append(contentsOf: utf8)
                }
            case .blob(let blob):
                bytes.append(Tag.bytes)
                appendLength(UInt64(blob.count), to: &bytes)
                bytes.append(contentsOf: blob)
            case .real: preconditionFailure("No table holds fractions.")
            }
        }
    }

    /// Reads rows of `columns` values up to the end. Throws `damaged` for anything that `append` does not write.
    package static func rows(_ bytes: [UInt8], columns: Int) throws -> [[Value]] {
        precondition(columns > 0, "A row has columns.")
        var reader = Reader(bytes: bytes)
        var rows: [[Value]] = []
        while !reader.isAtEnd {
            var row: [Value] = []
            row.reserveCapacity(columns)
            for _ in 0..<columns { row.append(try reader.value()) }
            rows.append(row)
        }
        return rows
    }

    private static func appendLength(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private struct Reader {
        let bytes: [UInt8]
        private var place = 0

        init(bytes: [UInt8]) {
            self.bytes = bytes
        }

        var isAtEnd: Bool { place == bytes.count }

        mutating func value() throws -> Value {
            switch try byte() {
            case Tag.null: return .null
            case Tag.integer:
                let zigzag = try length()
                return .integer(Int64(bitPattern: zigzag >> 1) ^ -Int64(bitPattern: zigzag & 1))
            case Tag.text: return .text(try text())
            case Tag.bytes: return .blob(Array(try slice()))
            case let tag: throw StorageFailure.damaged("no value begins with \(tag)")
            }
        }

        private mutating func byte() throws -> UInt8 {
            guard place < bytes.count else { throw StorageFailure.damaged("a row ends too early") }
            defer { place += 1 }
            return bytes[place]
        }

        private mutating func length() throws -> UInt64 {
            var number: UInt64 = 0
            for shift in stride(from: UInt64(0), through: 63, by: 7) {
                let next = try byte()
                number |= UInt64(next & 0x7F) << shift
                if next < 0x80 { return number }
            }
            throw StorageFailure.damaged("a number has too many digits")
        }

        private mutating func slice() throws -> ArraySlice<UInt8> {
            let count = try length()
            guard count <= UInt64(bytes.count - place) else { throw StorageFailure.damaged("a value ends too early") }
            defer { place += Int(count) }
            return bytes[place..<place + Int(count)]
        }

        private mutating func text() throws -> String {
            guard let text = String(validating: try slice(), as: UTF8.self) else {
                throw StorageFailure.damaged("a text is no UTF-8")
            }
            return text
        }
    }
}
