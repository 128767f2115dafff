/// An address taken apart as it was written, after undoing what people and programs do to addresses: capitals,
/// full width, `hxxp`, `[.]` and `(dot)`, escapes, zero-width characters, ports, names of users, closing punctuation.
/// Everything is a range of `bytes`, so that taking one apart costs a few arrays and no strings.
struct WrittenAddress {
    /// Lower case, ASCII where ASCII is meant.
    private(set) var bytes: [UInt8] = []
    /// `item`, `taobao`, `com`: without `www`, `m` and the like.
    private(set) var labels: [Range<Int>] = []
    private(set) var segments: [Range<Int>] = []
    private(set) var parameters: [(name: Range<Int>, value: Range<Int>)] = []

    /// Nil where there is no host with a dot.
    init?(_ text: some Sequence<UInt8>) {
        bytes = AddressBytes.undone(text)
        var rest = 0..<bytes.count
        skipScheme(&rest)
        let hostEnd = rest.first { Self.endsHost(bytes[$0]) } ?? rest.upperBound
        var host = rest.lowerBound..<hostEnd
        if let at = host.last(where: { bytes[$0] == UInt8(ascii: "@") }) { host = at + 1..<hostEnd }
        guard readHost(host) else { return nil }
        readPath(hostEnd..<rest.upperBound)
    }

    subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    private static func endsHost(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }

    /// `http://`, `hxxps://`, `h**p:/`, `http//`, `ftp://`, `//`: whatever stands before two strokes, or before one
    /// where it can only be a scheme.
    private mutating func skipScheme(_ rest: inout Range<Int>) {
        var index = rest.lowerBound
        let limit = min(rest.upperBound, rest.lowerBound + 12)
        while index < limit, Self.belongsToScheme(bytes[index]) { index += 1 }
        let scheme = bytes[rest.lowerBound..<index]
        let strokes = bytes[index..<rest.upperBound].prefix { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
        let slashes = strokes.count { $0 == UInt8(ascii: "/") }
        let isWeb = scheme.first == UInt8(ascii: "h") && (4...5).contains(scheme.count)
        if slashes >= 2 || (isWeb && !strokes.isEmpty) { rest = strokes.endIndex..<rest.upperBound }
    }

    private static func belongsToScheme(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || byte == UInt8(ascii: "*")
    }

    private mutating func readHost(_ range: Range<Int>) -> Bool {
        let port = range.first { bytes[$0] == UInt8(ascii: ":") } ?? range.upperBound
        var start = range.lowerBound
        for index in range.lowerBound...port where index == port || bytes[index] == UInt8(ascii: ".") {
            if index > start { labels.append(start..<index) } else if index < port { return false }
            start = index + 1
        }
        guard labels.count >= 2, labels.allSatisfy({ bytes[$0].allSatisfy(AddressBytes.belongsToHost) }) else {
            return false
        }
        let last = bytes[labels[labels.count - 1]]
        let isNumber = last.allSatisfy { $0.isDigit }
        guard isNumber ? labels.count == 4 : last.count >= 2 else { return false }
        dropServiceLabels()
        return true
    }

    /// `www.`, `m.`, `item.m.`: the same page for another device. Never the registrable name itself.
    private mutating func dropServiceLabels() {
        guard labels.count > 2 else { return }
        let own = RegistrableHost.index(ofSite: labels.map { bytes[$0] })
        var kept: [Range<Int>] = []
        for (index, label) in labels.enumerated() where index >= own || !Self.isService(bytes[label]) {
            kept.append(label)
        }
        labels = kept
    }

    static let serviceLabels = ["m", "www", "h5", "wap", "mobile", "touch", "www2", "3g", "www1"]

    private static func isService(_ label: ArraySlice<UInt8>) -> Bool {
        label.count <= 6 && serviceLabels.contains { label.elementsEqual($0.utf8) }
    }

    private mutating func readPath(_ range: Range<Int>) {
        var start = range.lowerBound
        var inParameters = false
        for index in range.lowerBound...range.upperBound {
            let byte = index < range.upperBound ? bytes[index] : UInt8(ascii: "#")
            switch byte {
            case UInt8(ascii: "/") where !inParameters, UInt8(ascii: "?") where !inParameters:
                if index > start { segments.append(start..<index) }
                inParameters = byte == UInt8(ascii: "?")
                start = index + 1
            case UInt8(ascii: "&") where inParameters, UInt8(ascii: "?") where inParameters:
                appendParameter(start..<index)
                start = index + 1
            case UInt8(ascii: "#"):
                if inParameters {
                    appendParameter(start..<index)
                } else if index > start {
                    segments.append(start..<index)
                }
                // `#/goods?id=1` names a page of an application; `#comments` a place on the page.
                guard index + 1 < range.upperBound, Self.opensRoute(bytes[index + 1]) else { return }
                inParameters = false
                start = index + 2
            default: break
            }
        }
    }

    private static func opensRoute(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") }

    private mutating func appendParameter(_ range: Range<Int>) {
        guard let equals = range.first(where: { bytes[$0] == UInt8(ascii: "=") }), equals > range.lowerBound else {
            return
        }
        parameters.append((range.lowerBound..<equals, equals + 1..<range.upperBound))
    }
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLowerLetter: Bool { self >= 0x61 && self <= 0x7A }
}
