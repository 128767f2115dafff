/// The pages told in a field, whatever stands around them: `链接：https://…`, `【淘宝】https://…`, two with a comma between.
/// They are found as in a narrative; a word in which none is found is read as an address by itself, for in a field
/// `acme.io` is a page. In the order of the field.
struct PageField {
    private(set) var pages: [PageAddress] = []

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var found = FreeText(bytes: bytes).findings.filter { $0.what.isPage }[...]
        var read = 0
        for word in bytes.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) where pages.count < FreeText.mostPages {
            let hasFound = found.first.map { $0.range.lowerBound < word.endIndex } ?? false
            if !hasFound, word.startIndex >= read, let page = PageAddress(bytes: word) { pages.append(page) }
            while let next = found.first, next.range.lowerBound < word.endIndex {
                found.removeFirst()
                let end = min(word.endIndex, found.first?.range.lowerBound ?? word.endIndex)
                append(next, in: bytes, upTo: end)
                read = next.range.upperBound
            }
        }
    }

    /// In a sentence other letters end an address, but a path may hold them: `amazon.cn/运动鞋/dp/B012345678`. It goes on
    /// where it then names goods that it did not name before.
    private mutating func append(_ finding: FreeText.Finding, in bytes: [UInt8], upTo end: Int) {
        guard case .page(let page) = finding.what else { return }
        guard page.kind != .item, finding.range.upperBound < end,
            let whole = PageAddress(bytes: Self.sentence(bytes[finding.range.lowerBound..<end])),
            whole.kind == .item, whole.platform == page.platform
        else { return pages.append(page) }
        pages.append(whole)
    }

    /// As far as the first sign that ends a part of a Chinese sentence.
    private static func sentence(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let end = bytes.indices.first { index in signs.contains { bytes[index...].starts(with: $0) } }
        return bytes[..<(end ?? bytes.endIndex)]
    }

    private static let signs = ["，", "。", "；", "！", "（", "）"].map { Array($0.utf8) }
}
