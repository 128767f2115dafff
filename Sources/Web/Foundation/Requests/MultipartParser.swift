/// What a multipart body turns out to hold, in order.
package enum MultipartEvent: Sendable, Equatable {
    case begin(MultipartPart)
    case data(ArraySlice<UInt8>)
    case end
}

/// The head of one part.
package struct MultipartPart: Sendable, Equatable {
    package let name: String
    /// As the browser gave it, without folders and control characters; nil for an ordinary field.
    package let filename: String?
    package let contentType: String
}

/// Reads `multipart/form-data` (RFC 7578) from bytes as they arrive, in any portions. Holds no more than one header
/// block or one boundary back. Refuses more than 200 parts, header blocks over 4 KB, parts without a name.
package struct MultipartParser: Sendable {
    private enum Stage { case opening, headers, body, closed }

    static let mostParts = 200
    static let mostHeaderBytes = 4096

    private let delimiter: [UInt8]
    private var pending: [UInt8]
    private var stage = Stage.opening
    private var parts = 0

    /// - Parameter boundary: 1 to 70 characters, from the content type.
    package init?(boundary: String) {
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first boundary stands at the very beginning: as if a line had just ended.
        pending = [0x0D, 0x0A]
    }

    /// Takes the next bytes and gives what they complete.
    package mutating func feed(_ bytes: some Sequence<UInt8>) throws(FormProblem) -> [MultipartEvent] {
        guard stage != .closed else { return [] }
        pending.append(contentsOf: bytes)
        var events: [MultipartEvent] = []
        while try step(&events) {}
        return events
    }

    /// Throws unless the closing boundary has come.
    package func finish() throws(FormProblem) {
        guard stage == .closed else { throw parts == 0 && stage == .opening ? .notMultipart : .cutShort }
    }

    /// Does one step; false when it needs more bytes.
    private mutating func step(_ events: inout [MultipartEvent]) throws(FormProblem) -> Bool {
        switch stage {
        case .opening: try passPreamble()
        case .headers: try readHeaders(&events)
        case .body: try readBody(&events)
        case .closed: false
        }
    }

    private mutating func passPreamble() throws(FormProblem) -> Bool {
        guard let found = search(delimiter) else {
            if pending.count > Self.mostHeaderBytes { throw .notMultipart }
            return false
        }
        return try passBoundary(found)
    }

    private mutating func readBody(_ events: inout [MultipartEvent]) throws(FormProblem) -> Bool {
        if let found = search(delimiter) {
            // A boundary that may still turn out to be longer text waits for its two bytes.
            guard pending.count >= found + delimiter.count + 2 else { return flush(found, &events) }
            if found > 0 { events.append(.data(pending[..<found])) }
            events.append(.end)
            return try passBoundary(found)
        }
        return flush(max(0, pending.count - delimiter.count + 1), &events)
    }

    private mutating func flush(_ count: Int, _ events: inout [MultipartEvent]) -> Bool {
        if count > 0 {
            events.append(.data(pending[..<count]))
            pending.removeFirst(count)
        }
        return false
    }

    private mutating func passBoundary(_ found: Int) throws(FormProblem) -> Bool {
        let after = found + delimiter.count
        guard pending.count >= after + 2 else { return false }
        switch (pending[after], pending[after + 1]) {
        case (0x2D, 0x2D):
            stage = .closed
            pending = []
        case (0x0D, 0x0A):
            stage = .headers
            pending.removeFirst(after + 2)
        default: throw .notMultipart
        }
        return true
    }

    private mutating func readHeaders(_ events: inout [MultipartEvent]) throws(FormProblem) -> Bool {
        guard let end = search([0x0D, 0x0A, 0x0D, 0x0A]) else {
            if pending.count > Self.mostHeaderBytes { throw .headersTooLong }
            return false
        }
        guard end <= Self.mostHeaderBytes else { throw .headersTooLong }
        parts += 1
        guard parts <= Self.mostParts else { throw .tooManyFields }
        events.append(.begin(try MultipartPart(headers: pending[..<end])))
        pending.removeFirst(end + 4)
        stage = .body
        return true
    }

    private func search(_ pattern: [UInt8]) -> Int? { firstRange(of: pattern, in: pending) }
}
