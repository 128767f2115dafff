/// The host of a line of the table: `{id}.taobao.com`, `*.amazon.*`.
struct HostPattern: Sendable {
    /// The registered label.
    let site: String
    /// Nil: any ending.
    private let ending: [[UInt8]]?
    private let before: [PagePattern]
    /// Any labels, also none, may stand before.
    private let startsAnywhere: Bool
    private let written: [Substring]

    init(_ text: Substring) {
        written = text.split(separator: ".")
        let labels = written.map { ArraySlice($0.utf8) }
        let own = RegistrableHost.index(ofSite: labels)
        site = String(written[own])
        ending = written.last == "*" ? nil : labels[(own + 1)...].map { Array($0) }
        startsAnywhere = written.first == "*"
        before = written[..<own].filter { $0 != "*" && !WrittenAddress.serviceLabels.contains(String($0)) }
            .map { PagePattern($0) }
    }

    func matchesEnding(_ labels: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        ending.map { $0.elementsEqual(labels) { $0.elementsEqual($1) } } ?? true
    }

    /// Whether the labels before the registered one fit.
    func matches(_ labels: ArraySlice<ArraySlice<UInt8>>, _ taken: inout [ArraySlice<UInt8>]) -> Bool {
        guard startsAnywhere ? labels.count >= before.count : labels.count == before.count else { return false }
        return zip(before, labels.suffix(before.count)).allSatisfy { $0.matches($1, &taken) }
    }

    func filled(_ parts: inout ArraySlice<ArraySlice<UInt8>>) -> String? {
        var labels: [String] = []
        for (index, label) in written.enumerated() where index > 0 || label != "*" {
            guard let text = label == "*" ? "com" : PagePattern(label).filled(&parts) else { return nil }
            labels.append(text)
        }
        return labels.joined(separator: ".")
    }
}
