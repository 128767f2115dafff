/// Whether a word without a scheme is a host at all, and not `node.js`, `readme.md` or `3.5`.
enum BareHost {
    static func isPlausible(_ host: [UInt8], hasPath: Bool) -> Bool {
        let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty && $0.count <= 63 }),
            labels.allSatisfy({ $0.allSatisfy(AddressBytes.belongsToHost) }),
            labels[labels.count - 2].contains(where: \.isLowerLetter) || labels.count > 2
        else { return false }
        let ending = String(decoding: labels[labels.count - 1], as: UTF8.self)
        if sure.contains(ending) { return true }
        return (hasPath || labels[0].elementsEqual("www".utf8)) && likely.contains(ending)
    }

    /// Endings that name a host even alone.
    private static let sure: Set<String> = [
        "com", "cn", "net", "org", "hk", "tw", "shop", "store", "top", "vip", "xyz", "biz", "info", "ltd", "online",
        "site",
        "club", "uk", "de", "jp", "kr", "ru", "eu", "edu", "gov", "mall", "wang", "ren", "link",
    ]

    /// Endings that name a host where a path follows: they are endings of files and abbreviations too.
    private static let likely: Set<String> = [
        "io", "cc", "co", "me", "app", "dev", "fr", "it", "es", "nl", "pl", "in", "us", "ca", "au", "br", "mx", "ch",
        "at",
        "be", "se", "no", "fi", "dk", "cz", "tv", "to", "ly", "gg", "fm", "sg", "my", "th", "vn", "id", "ph", "tr",
        "ua",
        "ir", "za", "nz", "pt", "gr", "hu", "ro", "il", "ae", "sa", "pk", "bd", "tk", "ml", "ga", "cf", "gq", "ws",
        "la",
        "asia", "mobi", "pro", "name", "work", "live", "life", "fun", "space", "website", "tech", "cloud", "art", "ink",
        "icu", "buzz", "cool", "page", "world", "news", "blog", "wiki", "ai", "so", "im", "pw", "li", "gl", "sh",
    ]
}
