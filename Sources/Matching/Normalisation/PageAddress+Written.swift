extension PageAddress {
    /// From an address as it was written. Nil where there is none.
    package init?(_ text: some StringProtocol) {
        self.init(bytes: text.utf8)
    }

    /// The same from UTF-8 bytes.
    package init?(bytes: some Sequence<UInt8>) {
        guard let written = WrittenAddress(bytes) else { return nil }
        self = PageRules.all.address(of: written) ?? .ofItsOwnSite(written)
    }

    /// A host that no rule knows: its shop where only the host is told, goods where a number or a telling folder is.
    private static func ofItsOwnSite(_ written: WrittenAddress) -> PageAddress {
        let whole = written.whole
        let kind: Kind = written.namesGoods ? .item : .other
        if whole.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }) {
            return PageAddress(platform: .site, kind: kind, id: whole)
        }
        return RegistrableHost.shop(ofHost: whole).map { PageAddress(platform: .site, kind: .shop, id: $0) }
            ?? PageAddress(platform: .site, kind: .other, id: whole)
    }
}

extension WrittenAddress {
    /// Host, path and telling parameters in one fixed order. A page that only opens the site is the site.
    var whole: String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for label in labels {
            if !result.isEmpty { result.append(UInt8(ascii: ".")) }
            result += self[label]
        }
        for (index, segment) in segments.enumerated() where index + 1 < segments.count || !Self.opensSite(self[segment])
        {
            result.append(UInt8(ascii: "/"))
            result += self[segment]
        }
        let telling = parameters.filter { !Self.onlyFollows(self[$0.name]) && !$0.value.isEmpty }
            .map { self[$0.name.lowerBound..<$0.value.upperBound] }.sorted { $0.lexicographicallyPrecedes($1) }
        for (index, parameter) in telling.enumerated() {
            result.append(UInt8(ascii: index == 0 ? "?" : "&"))
            result += parameter
        }
        return String(decoding: result, as: UTF8.self)
    }

    var namesGoods: Bool {
        let folders = segments.contains { segment in
            Self.goodsFolders.contains { self[segment].elementsEqual($0.utf8) }
        }
        let number = segments.last.map { Self.longestNumber(self[$0]) >= 4 } ?? false
        return folders || number
            || parameters.contains { !Self.onlyFollows(self[$0.name]) && Self.longestNumber(self[$0.value]) >= 1 }
    }

    private static func longestNumber(_ bytes: ArraySlice<UInt8>) -> Int {
        var (longest, run) = (0, 0)
        for byte in bytes {
            run = byte.isDigit ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    private static func opensSite(_ segment: ArraySlice<UInt8>) -> Bool {
        openings.contains { segment.elementsEqual($0.utf8) }
    }

    /// Whether a parameter follows the visitor around instead of telling which page it is.
    private static func onlyFollows(_ name: ArraySlice<UInt8>) -> Bool {
        name.starts(with: "utm_".utf8) || name.starts(with: "share".utf8) || name.first == UInt8(ascii: "_")
            || following.contains { name.elementsEqual($0.utf8) }
    }

    private static let openings = [
        "index.html", "index.htm", "index.php", "index.asp", "index.aspx", "index.jsp", "home",
    ]
    private static let goodsFolders = [
        "item", "items", "product", "products", "goods", "p", "dp", "detail", "offer", "listing", "sku",
    ]
    private static let following = [
        "spm", "scm", "from", "ref", "refer", "referer", "referrer", "source", "src", "pvid", "ali_trackid", "abbucket",
        "abtest", "acm", "algo_pvid", "algo_expid", "gclid", "fbclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ns",
        "page", "sort", "lang", "language", "locale", "currency", "tab", "timestamp", "ts", "t", "session", "sessionid",
        "phpsessid", "jsessionid", "token", "sign", "track", "tracking", "trackid", "trackinfo", "clickid", "click_id",
        "cid", "union_lens", "pid_share", "wx_from", "scene", "isappinstalled", "nsukey", "chksm", "mpshare", "srcid",
        "dist", "app", "ut_sk", "sourcetype", "un", "cpp", "short_name", "sp_tk", "visitparams", "xhsshare", "appuid",
        "apptime", "xsec_token", "xsec_source", "feature", "si", "tag", "th", "psc", "qid", "sr", "keywords", "crid",
        "sprefix", "pd_rd_i", "pd_rd_r", "pd_rd_w", "pd_rd_wg", "hash", "epid", "amdata", "raw", "plain", "diff",
    ]
}
