/// One line of the table.
struct PageRule: Sendable {
    let platform: PagePlatform
    let kind: PageAddress.Kind
    let host: HostPattern
    private let path: [PagePattern]
    /// The path may begin in any folder.
    private let pathFloats: Bool
    private let parameters: [(names: [[UInt8]], value: PagePattern)]
    /// How the id is made of what was taken, where it is not simply joined.
    private let form: String?

    init(line: Substring) {
        let columns = line.split(separator: " ")
        guard columns.count >= 3, let platform = PagePlatform(rawValue: String(columns[0])),
            let kind = PageAddress.Kind(rawValue: String(columns[1]))
        else { preconditionFailure("A line of the table of pages names a platform and a kind: \(line)") }
        self.platform = platform
        self.kind = kind
        form = columns.count > 3 ? String(columns[3]) : nil
        let halves = columns[2].split(separator: "?")
        var folders = halves[0].split(separator: "/")
        host = HostPattern(folders.removeFirst())
        pathFloats = folders.first == "**"
        path = folders.filter { $0 != "**" }.map { PagePattern($0) }
        parameters = (halves.count > 1 ? halves[1].split(separator: "&") : []).map { parameter in
            let sides = parameter.split(separator: "=")
            return (sides[0].split(separator: "|").map { Array($0.utf8) }, PagePattern(sides[1]))
        }
    }

    /// Nil where the line does not speak of this address.
    func address(of written: WrittenAddress, labels: [ArraySlice<UInt8>], own: Int) -> PageAddress? {
        var taken: [ArraySlice<UInt8>] = []
        guard host.matches(labels[..<own], &taken), matchesPath(written, &taken),
            parameters.allSatisfy({ matches($0, written, &taken) })
        else { return nil }
        return PageAddress(platform: platform, kind: kind, id: taken.isEmpty ? written.whole : id(taken))
    }

    private func id(_ taken: [ArraySlice<UInt8>]) -> String {
        if let form {
            return form.split(separator: "{1}", omittingEmptySubsequences: false).joined(separator: text(taken[0]))
        }
        var joined = taken[0]
        for part in taken.dropFirst() { joined += [UInt8(ascii: "/")] + part }
        let isRepository = kind == .repository && joined.suffix(4).elementsEqual(".git".utf8)
        return text(isRepository ? joined.dropLast(4) : joined)
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private func matchesPath(_ written: WrittenAddress, _ taken: inout [ArraySlice<UInt8>]) -> Bool {
        let room = written.segments.count - path.count
        guard room >= 0 else { return false }
        for start in 0...(pathFloats ? room : 0) {
            let before = taken.count
            if zip(path, written.segments[start...]).allSatisfy({ $0.matches(written[$1], &taken) }) { return true }
            taken.removeLast(taken.count - before)
        }
        return false
    }

    private func matches(
        _ parameter: (names: [[UInt8]], value: PagePattern), _ written: WrittenAddress,
        _ taken: inout [ArraySlice<UInt8>]
    ) -> Bool {
        for (name, value) in written.parameters
        where parameter.names.contains(where: { written[name].elementsEqual($0) }) {
            if parameter.value.matches(written[value], &taken) { return true }
        }
        return false
    }

    /// The form with its places filled, as a person would write it; nil where the parts do not fit.
    func filled(with parts: [ArraySlice<UInt8>]) -> String? {
        var left = parts[...]
        guard form == nil, let hostText = host.filled(&left) else { return nil }
        var text = hostText
        for folder in path {
            guard let filled = folder.filled(&left) else { return nil }
            text += "/" + filled
        }
        for (index, parameter) in parameters.enumerated() {
            guard let filled = parameter.value.filled(&left) else { return nil }
            text += (index == 0 ? "?" : "&") + String(decoding: parameter.names[0], as: UTF8.self) + "=" + filled
        }
        return left.isEmpty && !parts.isEmpty ? text : nil
    }
}
