/// One label, folder or value of a line of the table: `item|detail`, `shop{n}`, `*-p-{n}.html`.
struct PagePattern: Sendable {
    enum Piece: Sendable, Equatable {
        case text([UInt8])
        case anything
        case digits, hexDigits, id
    }

    private let alternatives: [[Piece]]

    init(_ text: Substring) {
        alternatives = text.split(separator: "|").map { Self.pieces($0[...]) }
    }

    private static func pieces(_ text: Substring) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text
        while !rest.isEmpty {
            let found = [("*", Piece.anything), ("{n}", .digits), ("{h}", .hexDigits), ("{id}", .id)]
                .first { rest.hasPrefix($0.0) }
            if let (sign, piece) = found {
                pieces.append(piece)
                rest = rest.dropFirst(sign.count)
            } else {
                let plain = rest.prefix { $0 != "*" && $0 != "{" }
                pieces.append(.text(Array(plain.utf8)))
                rest = rest.dropFirst(plain.count)
            }
        }
        return pieces
    }

    /// Whether the whole of `bytes` fits; what stands in the places is added to `taken`.
    func matches(_ bytes: ArraySlice<UInt8>, _ taken: inout [ArraySlice<UInt8>]) -> Bool {
        let before = taken.count
        for alternative in alternatives {
            if Self.fits(alternative[...], bytes, &taken) { return true }
            taken.removeLast(taken.count - before)
        }
        return false
    }

    private static func fits(
        _ pieces: ArraySlice<Piece>, _ bytes: ArraySlice<UInt8>, _ taken: inout [ArraySlice<UInt8>]
    ) -> Bool {
        guard let piece = pieces.first else { return bytes.isEmpty }
        let rest = pieces.dropFirst()
        switch piece {
        case .text(let text): return bytes.starts(with: text) && fits(rest, bytes.dropFirst(text.count), &taken)
        case .digits: return takes(bytes.prefix { $0.isDigit }, 1, rest, bytes, &taken)
        case .hexDigits: return takes(bytes.prefix { $0.isDigit || (0x61...0x66).contains($0) }, 5, rest, bytes, &taken)
        case .anything, .id:
            let before = taken.count
            for end in stride(from: bytes.endIndex, through: bytes.startIndex + (piece == .id ? 1 : 0), by: -1) {
                if piece == .id { taken.append(bytes[..<end]) }
                if fits(rest, bytes[end...], &taken) { return true }
                taken.removeLast(taken.count - before)
                if rest.isEmpty { break }
            }
            return false
        }
    }

    private static func takes(
        _ run: ArraySlice<UInt8>, _ least: Int, _ rest: ArraySlice<Piece>, _ bytes: ArraySlice<UInt8>,
        _ taken: inout [ArraySlice<UInt8>]
    ) -> Bool {
        guard run.count >= least else { return false }
        taken.append(run)
        return fits(rest, bytes[run.endIndex...], &taken)
    }

    /// The first alternative with its places filled from `parts`.
    func filled(_ parts: inout ArraySlice<ArraySlice<UInt8>>) -> String? {
        var text = ""
        for piece in alternatives[0] {
            switch piece {
            case .text(let bytes): text += String(decoding: bytes, as: UTF8.self)
            case .anything: break
            case .digits, .hexDigits, .id:
                var ignored: [ArraySlice<UInt8>] = []
                guard let part = parts.popFirst(), Self.fits([piece], part, &ignored) else { return nil }
                text += String(decoding: part, as: UTF8.self)
            }
        }
        return text
    }
}
