extension NumberFinder {
    /// The number of an order, after a word that says so, or in the form that Pinduoduo prints: 240305-123456789012345.
    func order(at start: Int) -> FreeText.Finding? {
        let first = wordStart(start)
        var end = start
        while end < bytes.count, end - first <= Self.reach,
            isAlphanumeric(bytes[end]) || bytes[end] == UInt8(ascii: "-")
        { end += 1 }
        while end > start, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
        guard (6...Self.longestRun).contains(end - first), follows(Self.names, before: first) || isPrinted(start..<end)
        else {
            return nil
        }
        return FreeText.Finding(
            range: first..<end, what: .order(String(decoding: bytes[first..<end], as: UTF8.self).uppercased()))
    }

    /// Where the word of letters, digits and hyphens begins of which the digits at `index` are a part.
    private func wordStart(_ index: Int) -> Int {
        var start = index
        while start > 0, index - start < 12, isAlphanumeric(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "-") {
            start -= 1
        }
        return start
    }

    private func isPrinted(_ range: Range<Int>) -> Bool {
        range.count == 22 && byte(at: range.lowerBound + 6) == UInt8(ascii: "-") && standsAlone(range)
            && bytes[range].count(where: \.isDigit) == 21
    }

    private static let names = [
        "订单号", "訂單號", "订单编号", "订单", "交易号", "交易编号", "订单号码", "运单号", "快递单号", "order no", "order number", "order",
        "order id", "order nos", "invoice no", "purchase order", "transaction id",
    ]
}
