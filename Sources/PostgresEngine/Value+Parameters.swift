import Storage

extension Value {
    var holdsNull: Bool {
        guard case .text(let text) = self else { return false }
        return text.utf8.withContiguousStorageIfAvailable { $0.contains(0) } ?? text.utf8.contains(0)
    }
}

extension Value {
    /// How many bytes it takes as a parameter, with a zero behind it, at most.
    fileprivate var mostBytes: Int {
        switch self {
        case .null: 0
        case .integer, .real: 32
        case .text(let text): text.utf8.count + 1
        case .blob(let blob): blob.count + 1
        }
    }
}

extension [Value] {
    /// Lends the values as the arrays that libpq takes: how many, where each lies, how long it is, and whether it is
    /// in binary form. Numbers go as text, so that the server takes them for whatever type its column has.
    func withParameters<Result>(
        _ body: (CInt, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<CInt>?, UnsafePointer<CInt>?) -> Result
    ) -> Result {
        var bytes: [UInt8] = []
        var places: [Int?] = []
        var lengths: [CInt] = []
        var formats: [CInt] = []
        bytes.reserveCapacity(reduce(0) { $0 + $1.mostBytes })
        places.reserveCapacity(count)
        lengths.reserveCapacity(count)
        formats.reserveCapacity(count)
        func add(_ value: some Sequence<UInt8>, isBinary: Bool) {
            places.append(bytes.count)
            bytes.append(contentsOf: value)
            lengths.append(CInt(bytes.count - places.last!!))
            formats.append(isBinary ? 1 : 0)
            bytes.append(0)
        }
        for value in self {
            switch value {
            case .null:
                places.append(nil)
                lengths.append(0)
                formats.append(0)
            case .integer(let number): add(String(number).utf8, isBinary: false)
            case .real(let number): add(String(number).utf8, isBinary: false)
            case .text(let text): add(text.utf8, isBinary: false)
            case .blob(let blob): add(blob, isBinary: true)
            }
        }
        return bytes.withUnsafeBytes { buffer in
            let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress
            let pointers = places.map { place in place.flatMap { start?.advanced(by: $0) } }
            return body(CInt(count), pointers, lengths, formats)
        }
    }
}
