/// The part of a host that somebody registered: `shop.acme.com.cn` is run by `acme.com.cn`, label `acme`. By a short list
/// of endings, which is enough to tell sellers apart; the full public list changes weekly and keys must not.
struct RegistrableHost {
    let label: String
    let text: String

    init?(host: ArraySlice<UInt8>) {
        let labels = host.split(separator: UInt8(ascii: "."))
        guard labels.count >= 2 else { return nil }
        let site = Self.index(ofSite: labels)
        label = String(decoding: labels[site], as: UTF8.self)
        text = labels[site...].map(Self.word).joined(separator: ".")
    }

    /// Which label is the registered one: the last before the ending.
    static func index(ofSite labels: [ArraySlice<UInt8>]) -> Int {
        guard labels.count > 2 else { return 0 }
        let last = labels[labels.count - 1]
        let isCountry = last.count == 2 && last.allSatisfy(\.isLowerLetter)
        return labels.count - (isCountry && secondLevel.contains(word(labels[labels.count - 2])) ? 3 : 2)
    }

    /// The shop that a host of its own is. At hosts that many rent, the whole host; nil where the host says nothing of
    /// the seller.
    static func shop(ofHost host: some StringProtocol) -> String? {
        guard let own = RegistrableHost(host: Array(host.utf8)[...]) else { return nil }
        if common.contains(own.label) || shortens(host) { return nil }
        if rented.contains(own.text) { return own.text.utf8.count == host.utf8.count ? nil : String(host) }
        return host.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") } ? String(host) : own.text
    }

    /// Whether a host only leads on to pages of others.
    static func shortens(_ host: some StringProtocol) -> Bool {
        guard let own = RegistrableHost(host: Array(host.utf8)[...]) else { return false }
        return shorteners.contains(own.text) || shorteners.contains(String(host))
    }

    private static func word(_ label: ArraySlice<UInt8>) -> String { String(decoding: label, as: UTF8.self) }

    /// Before the code of a country: `com.cn`, `co.uk`.
    private static let secondLevel: Set<String> = [
        "com", "co", "net", "org", "gov", "edu", "ac", "or", "ne", "go", "gob",
    ]

    /// Where shops and people get a name of their own in front of the host.
    private static let rented: Set<String> = [
        "blogspot.com", "wordpress.com", "myshopify.com", "wixsite.com", "weebly.com", "tumblr.com", "shoplazza.com",
        "shopline.com", "shoplineapp.com", "youzan.com", "herokuapp.com", "netlify.app", "vercel.app", "pages.dev",
        "web.app", "gitlab.io", "gitee.io", "readthedocs.io", "bandcamp.com", "substack.com", "webnode.com",
        "site123.me",
        "square.site", "bigcartel.com", "en.ec21.com", "diytrade.com", "hc360.com", "cn.china.cn",
    ]

    /// Hosts of everybody: searching, keeping files, talking.
    private static let common: Set<String> = [
        "baidu", "google", "bing", "sogou", "so", "yahoo", "yandex", "wikipedia", "microsoft", "apple", "dropbox",
        "mediafire", "mega", "linkedin", "reddit", "pinterest", "medium", "stackoverflow", "archive", "imgur",
        "goo", "163", "qq", "sina", "sohu", "zhihu", "douban", "toutiao", "ifeng",
        "360", "aliyun", "alipay", "myqcloud", "amazonaws", "cloudfront", "alicdn", "sinaimg", "creativecommons",
        "samr", "cnipa", "sbj", "wipo", "uspto", "europa", "gov", "copyright",
    ]

    /// Hosts whose pages lead on to other pages: a registered one with all that stands before it (`tb.cn`, `e.tb.cn`), or
    /// one host of a platform (`u.jd.com`).
    private static let shorteners: Set<String> = [
        "tb.cn", "s.click.taobao.com", "u.jd.com", "3.cn", "qr.1688.com", "p.pinduoduo.com", "v.douyin.com",
        "v.kuaishou.com", "xhslink.com", "b23.tv", "t.cn", "url.cn", "dwz.cn", "dwz.date", "dwz.mk",
        "dwz.tax", "suo.im", "suo.nz", "suo.yt", "sourl.cn", "mrw.so", "amzn.to", "amzn.asia", "amzn.eu", "amzn.com",
        "a.co", "a.aliexpress.com", "s.click.aliexpress.com", "ebay.us", "etsy.me", "shp.ee", "vm.tiktok.com",
        "vt.tiktok.com", "fb.me", "t.co", "t.ly", "lnkd.in", "bit.ly", "bit.do", "goo.gl", "tinyurl.com", "tiny.cc",
        "is.gd", "ow.ly", "rb.gy", "cutt.ly", "j.mp", "buff.ly", "shorturl.at",
    ]
}
