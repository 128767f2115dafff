/// Addresses of pages in folded text, with a scheme or without, closed by Chinese or English punctuation.
struct PageFinder {
    private let bytes: [UInt8]
    /// How many bytes were looked at in runs and in the pieces of runs; at most four times those of the text.
    private(set) var work = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func findings(most: Int) -> [FreeText.Finding] {
        var findings: [FreeText.Finding] = []
        var index = 0
        while index < bytes.count, findings.count < most {
            guard Self.mayStand[Int(bytes[index])] else {
                index += 1
                continue
            }
            let run = self.run(from: index)
            work += run.range.count
            if run.hasDot { appendPages(of: run.range, to: &findings, most: most) }
            index = run.range.upperBound
        }
        return findings
    }

    /// As far as bytes that may stand in an address go, over ` [.] ` and ` (dot) `.
    private func run(from start: Int) -> (range: Range<Int>, hasDot: Bool) {
        var end = start
        var hasDot = false
        while end < bytes.count {
            if Self.mayStand[Int(bytes[end])] {
                hasDot = hasDot || ".[(".utf8.contains(bytes[end])
                end += 1
            } else if bytes[end] == 0x20, let after = hiddenDot(after: end) {
                hasDot = true
                end = after
            } else {
                break
            }
        }
        return (start..<end, hasDot)
    }

    /// Where the text goes on after ` [.] `, with `index` at the space before it.
    private func hiddenDot(after index: Int) -> Int? {
        let next = index + 1
        guard next < bytes.count, bytes[next] == UInt8(ascii: "[") || bytes[next] == UInt8(ascii: "("),
            let found = AddressBytes.bracketed(bytes[(next + 1)...].prefix(8))
        else { return nil }
        return found.end < bytes.count && bytes[found.end] == 0x20 ? found.end + 1 : found.end
    }

    private mutating func appendPages(of run: Range<Int>, to findings: inout [FreeText.Finding], most: Int) {
        var start = run.lowerBound
        while start < run.upperBound, findings.count < most {
            let isOpened = scheme(at: start) != nil
            let end = pieceEnd(from: start, in: run, isOpened: isOpened)
            work += 3 * (end - start)
            if let found = isOpened ? opened(start..<end) : bare(start..<end) { findings.append(found) }
            start = max(end, start + 1)
        }
    }

    /// The end of a piece: where the next scheme begins and, where none stands before it, at a comma or a bracket. A `=`
    /// ends only what is no address yet (`link=taobao.com`); behind a path or a question mark it is part of one.
    private func pieceEnd(from start: Int, in run: Range<Int>, isOpened: Bool) -> Int {
        var index = start + 1
        var (hasDot, isBehindHost) = (false, false)
        while index < run.upperBound {
            let byte = bytes[index]
            hasDot = hasDot || ".[(".utf8.contains(byte)
            isBehindHost = isBehindHost || hasDot && (byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?"))
            if byte == UInt8(ascii: "h"), !bytes[index - 1].isLowerLetter, scheme(at: index) != nil { return index }
            if !isOpened, Self.separates(byte) || byte == UInt8(ascii: "=") && !isBehindHost, !closesHiddenDot(index) {
                return index
            }
            index += 1
        }
        return run.upperBound
    }

    private func closesHiddenDot(_ index: Int) -> Bool {
        if bytes[index] == UInt8(ascii: "[") || bytes[index] == UInt8(ascii: "(") {
            return AddressBytes.bracketed(bytes[(index + 1)...].prefix(8)) != nil
        }
        return bytes[max(0, index - 8)..<index].lastIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }
            .map { AddressBytes.bracketed(bytes[($0 + 1)...].prefix(8))?.end == index + 1 } ?? false
    }

    private static func separates(_ byte: UInt8) -> Bool { ",;()[]'\"!*|".utf8.contains(byte) }

    /// The length of `http://`, `hxxps[:]//`, `h**p:/`; nil where none stands here.
    private func scheme(at index: Int) -> Int? {
        guard bytes[index] == UInt8(ascii: "h"), index + 5 < bytes.count, bytes[index + 3] == UInt8(ascii: "p") else {
            return nil
        }
        let middle = bytes[index + 1..<index + 3]
        guard ["tt", "xx", "**"].contains(where: { middle.elementsEqual($0.utf8) }) else { return nil }
        let afterName = bytes[index + 4] == UInt8(ascii: "s") ? index + 5 : index + 4
        let signs = bytes[afterName..<min(afterName + 6, bytes.count)].prefix { ":/[]\\".utf8.contains($0) }
        return signs.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") } ? signs.endIndex - index : nil
    }

    private func opened(_ piece: Range<Int>) -> FreeText.Finding? {
        finding(trimmed(piece))
    }

    /// Without a scheme: only what ends like a host, and not the domain of an e-mail address.
    private func bare(_ piece: Range<Int>) -> FreeText.Finding? {
        var start = piece.lowerBound
        while start < piece.upperBound, !bytes[start].isLowerLetter, !bytes[start].isDigit { start += 1 }
        let range = trimmed(start..<piece.upperBound)
        let hostEnd = range.first {
            bytes[$0] == UInt8(ascii: "/") || bytes[$0] == UInt8(ascii: "?") || bytes[$0] == UInt8(ascii: ":")
        }
        let host = range.lowerBound..<(hostEnd ?? range.upperBound)
        guard host.count > 3, host.count < 256 else { return nil }
        if let at = bytes[host].firstIndex(of: UInt8(ascii: "@")) {
            return bytes[host.lowerBound..<at].elementsEqual("git".utf8)
                ? cloned(at + 1..<range.upperBound, range) : nil
        }
        guard BareHost.isPlausible(AddressBytes.undone(bytes[host]), hasPath: hostEnd != nil) else { return nil }
        return finding(range)
    }

    /// `git@github.com:owner/name`.
    private func cloned(_ range: Range<Int>, _ whole: Range<Int>) -> FreeText.Finding? {
        let address = bytes[range].map { $0 == UInt8(ascii: ":") ? UInt8(ascii: "/") : $0 }
        return PageAddress(bytes: address).map { FreeText.Finding(range: whole, what: .page($0)) }
    }

    private func finding(_ range: Range<Int>) -> FreeText.Finding? {
        PageAddress(bytes: bytes[range]).map { FreeText.Finding(range: range, what: .page($0)) }
    }

    /// Without closing punctuation, as far as an address is read at all.
    private func trimmed(_ piece: Range<Int>) -> Range<Int> {
        let end = min(piece.upperBound, piece.lowerBound + PageAddress.longest)
        return piece.lowerBound..<AddressBytes.withoutClosing(bytes[piece.lowerBound..<end]).endIndex
    }

    /// Letters, digits and the signs of addresses; no space, quotation mark, angle bracket or Chinese character.
    private static let mayStand: [Bool] = (0..<256).map { byte in
        let byte = UInt8(byte)
        return byte.isLowerLetter || byte.isDigit || "-._~:/?#[]@!$&'()*+,;=%\\{}|".utf8.contains(byte)
    }
}
