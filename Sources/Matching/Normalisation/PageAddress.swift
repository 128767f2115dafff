/// Which page an address means, however it was written: `hxxps://H5.m.taobao[.]com/awp/core/detail.htm?id=59&spm=x` is
/// item 59 of Taobao. A shop and one of its items are different pages; `seller` says where the address itself tells both.
package struct PageAddress: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case shop, item, repository, user, other
    }

    package let platform: PagePlatform
    package let kind: Kind
    /// What the platform calls the page, in lower case: a number, a name, `owner/name` of a repository. For `site` the
    /// host of a shop, otherwise host, path and the parameters that tell something. Never empty.
    package let id: String

    package init(platform: PagePlatform, kind: Kind, id: String) {
        self.platform = platform
        self.kind = kind
        self.id = id
    }

    /// No more than this much of an address is read. Unit: UTF-8 bytes.
    package static let longest = 2_048

    /// Equal for equal pages and for no others; what keys are made of. An item of Tmall is found under Taobao too.
    package var identity: String {
        let namespace = platform == .tmall && kind == .item ? PagePlatform.taobao : platform
        return namespace.rawValue + ":" + kind.rawValue + ":" + id
    }

    /// Whether the page is the seller's own place: a shop, or the person behind it.
    package var isSeller: Bool { kind == .shop || kind == .user }

    /// Whether the address only leads on to a page that it does not name: `m.tb.cn/h.5abcd`. Two that differ may lead to
    /// one page.
    package var isShortLink: Bool { (platform == .site || kind == .other) && RegistrableHost.shortens(hostOfWhole) }

    /// Where the id is a whole address.
    private var hostOfWhole: Substring { id.prefix { $0 != "/" && $0 != "?" } }

    /// The shop or owner that the address itself tells. A page of goods at a marketplace tells none, nor does a short link.
    package var seller: PageAddress? {
        switch (platform, kind) {
        case (_, .shop), (_, .user): return self
        case (_, .repository):
            guard let end = id.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
            return PageAddress(platform: platform, kind: .user, id: String(id[..<end]))
        case (.site, _):
            return RegistrableHost.shop(ofHost: hostOfWhole)
                .map { PageAddress(platform: .site, kind: .shop, id: $0) }
        default: return nil
        }
    }

    /// The name that the seller chose for the page, where there is one: `qiubite88` of `qiubite88.tmall.com` or of
    /// `www.qiubite88.com`. Numbers are no names.
    package var slug: String? {
        guard isSeller, id.utf8.contains(where: { $0 > UInt8(ascii: "9") }) else { return nil }
        return platform == .site ? RegistrableHost(host: Array(id.utf8)[...]).map { $0.label } : id
    }

    /// As one would write it today. A page may be shown under it; whether it still exists is another question.
    package var text: String { PageRules.all.text(of: self) }
}
