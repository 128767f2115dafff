/// The table of forms, made ready once. Looking one address up asks the few forms of its own host.
struct PageRules: Sendable {
    static let all = PageRules(table)

    private let rules: [PageRule]
    /// From the registered label of a host, `taobao`, to the rules that speak of it, in the order of the table.
    private let bySite: [String: [Int]]

    init(_ table: String) {
        rules = table.split(separator: "\n").map { PageRule(line: $0) }
        bySite = Dictionary(grouping: rules.indices) { [rules] in rules[$0].host.site }
    }

    func address(of written: WrittenAddress) -> PageAddress? {
        let labels = written.labels.map { written[$0] }
        let own = RegistrableHost.index(ofSite: labels)
        guard let candidates = bySite[String(decoding: labels[own], as: UTF8.self)] else { return nil }
        var platform: PagePlatform?
        for index in candidates where rules[index].host.matchesEnding(labels[(own + 1)...]) {
            platform = platform ?? rules[index].platform
            if let address = rules[index].address(of: written, labels: labels, own: own) { return address }
        }
        return platform.map { PageAddress(platform: $0, kind: .other, id: written.whole) }
    }

    func text(of address: PageAddress) -> String {
        let parts = address.id.utf8.split(separator: UInt8(ascii: "/")).map { ArraySlice($0) }
        let form = rules.lazy.filter { $0.platform == address.platform && $0.kind == address.kind }
            .compactMap { $0.filled(with: parts) }.first
        return "https://" + (form ?? address.id)
    }
}
