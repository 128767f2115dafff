import CPostgres
import Storage

/// One row of an answer in binary form.
struct PostgresRow: Row {
    let result: OpaquePointer
    let row: CInt

    func isNull(_ column: Int) -> Bool { PQgetisnull(result, row, CInt(column)) == 1 }

    func integer(_ column: Int) -> Int64 {
        let bytes = bytes(column)
        switch PQftype(result, CInt(column)) {
        case ServerType.bigint, ServerType.integer, ServerType.smallint, ServerType.boolean: break
        case let type: preconditionFailure("Column \(column) is of type \(type): CAST it AS BIGINT.")
        }
        guard let first = bytes.first else { return 0 }
        // Big-endian two's complement of 1 to 8 bytes.
        return bytes.dropFirst().reduce(Int64(Int8(bitPattern: first))) { $0 << 8 | Int64($1) }
    }

    func real(_ column: Int) -> Double {
        let bytes = bytes(column)
        guard !bytes.isEmpty else { return 0 }
        precondition(
            PQftype(result, CInt(column)) == ServerType.double, "Column \(column): CAST it AS DOUBLE PRECISION.")
        return Double(bitPattern: bytes.reduce(0) { $0 << 8 | UInt64($1) })
    }

    func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func blob(_ column: Int) -> [UInt8] { Array(bytes(column)) }

    func withBlob<Result>(_ column: Int, _ use: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try use(bytes(column))
    }

    /// Empty for NULL.
    private func bytes(_ column: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, CInt(column)), count: Int(PQgetlength(result, row, CInt(column))))
    }
}

/// Identifiers of types, fixed in the catalogue `pg_type` of every server.
private enum ServerType {
    static let boolean: Oid = 16
    static let bigint: Oid = 20
    static let smallint: Oid = 21
    static let integer: Oid = 23
    static let double: Oid = 701
}
