import Testing

@testable import Matching

@Suite("Page addresses: platform, kind and id however they are written")
struct PageAddressTests {
    /// As written, and `platform kind id` as a reader would tell it.
    static let pages: [(String, String)] = [
        ("https://item.taobao.com/item.htm?id=591234567&spm=a1z10.1", "taobao item 591234567"),
        ("https://h5.m.taobao.com/awp/core/detail.htm?ut_sk=1&id=591234567", "taobao item 591234567"),
        ("https://shop123456.taobao.com/", "taobao shop 123456"),
        ("shop123456.m.taobao.com/search.htm?spm=1", "taobao shop 123456"),
        ("https://abc88.taobao.com", "taobao shop abc88"),
        ("https://detail.tmall.com/item.htm?id=591234567", "tmall item 591234567"),
        ("https://abc88.tmall.com/category.htm", "tmall shop abc88"),
        ("https://item.jd.com/100012043978.html", "jd item 100012043978"),
        ("https://item.m.jd.com/product/100012043978.html?from=x", "jd item 100012043978"),
        ("https://mall.jd.com/index-990098925.html", "jd shop 990098925"),
        ("https://mobile.yangkeduo.com/mall_page.html?mall_id=783638933", "pinduoduo shop 783638933"),
        ("yangkeduo.com/goods.html?refer_page=1&goods_id=8565", "pinduoduo item 8565"),
        ("https://detail.1688.com/offer/349549536338.html", "alibaba1688 item 349549536338"),
        ("http://m.1688.com/offer/349549536338.html", "alibaba1688 item 349549536338"),
        ("https://jinsiguan.1688.com/", "alibaba1688 shop jinsiguan"),
        ("https://www.douyin.com/user/chizhe672", "douyin user chizhe672"),
        ("https://haohuo.jinritemai.com/views/product/item2?id=578751392232", "douyin item 578751392232"),
        ("https://www.kuaishou.com/profile/3xabc", "kuaishou user 3xabc"),
        ("https://www.xiaohongshu.com/user/profile/5f00?xhsshare=1", "xiaohongshu user 5f00"),
        ("https://mp.weixin.qq.com/s?__biz=MzA==&mid=2650&idx=1&sn=ab", "weixin other mza==/2650/1"),
        ("https://www.aliexpress.com/item/12524803238.html", "aliexpress item 12524803238"),
        ("https://ru.aliexpress.com/store/339604804", "aliexpress shop 339604804"),
        ("https://www.alibaba.com/product-detail/Nice-shoes_16001.html", "alibaba item 16001"),
        ("https://acme.en.alibaba.com/company_profile.html", "alibaba shop acme"),
        ("https://www.amazon.com/Some-Name/dp/B012345678/ref=sr_1_1?keywords=x", "amazon item b012345678"),
        ("https://www.amazon.co.uk/gp/product/B012345678", "amazon item b012345678"),
        ("https://www.amazon.de/sp?seller=A1B2C3", "amazon shop a1b2c3"),
        ("https://www.ebay.com/itm/Name/12345?hash=1", "ebay item 12345"),
        ("https://www.ebay.de/usr/seller_1", "ebay user seller_1"),
        ("https://github.com/ORCA666/Cobalt-Wipe.git", "github repository orca666/cobalt-wipe"),
        ("https://github.com/a/b/blob/master/x.txt#L3", "github repository a/b"),
        ("https://raw.githubusercontent.com/a/b/master/c", "github repository a/b"),
        ("https://github.com/someone", "github user someone"),
        ("https://github.com/orgs/someone/people", "github user someone"),
        ("http://someone.github.io/sounds/", "github repository someone/someone.github.io"),
        ("https://gist.github.com/anonymous/5133829", "gist repository 5133829"),
        ("https://gitlab.com/a/b/-/tree/main", "gitlab repository a/b"),
        ("http://www.qiubite88.com/", "site shop qiubite88.com"),
        ("http://shop.qiubite88.com.cn/index.html?utm_source=x", "site shop qiubite88.com.cn"),
        ("http://www.qiubite88.com/product/47383.html", "site item qiubite88.com/product/47383.html"),
        ("http://qiubite.myshopify.com", "site shop qiubite.myshopify.com"),
        ("https://www.baidu.com/", "site other baidu.com"),
    ]

    /// Folders and hosts that a platform keeps for itself, and beside them what it gives to shops and persons.
    static let ownPlaces: [(String, String)] = [
        ("https://u.jd.com/AbCdEf", "jd other u.jd.com/abcdef"),
        ("https://re.jd.com/cps/item/1.html", "jd item 1"),
        ("https://re.jd.com/search?keyword=shoe", "jd other re.jd.com/search?keyword=shoe"),
        ("https://huawei.jd.com/", "jd shop huawei"),
        ("https://m.weibo.cn/u/1234567890", "weibo user 1234567890"),
        ("https://m.weibo.cn/profile/1234567890", "weibo user 1234567890"),
        ("https://weibo.com/u/1234567890", "weibo user 1234567890"),
        ("https://m.weibo.cn/status/4567890123", "weibo other weibo.cn/status/4567890123"),
        ("https://weibo.com/1234567890/AbCdEf", "weibo other 1234567890/abcdef"),
        ("https://weibo.com/p/1005051234567890", "weibo other weibo.com/p/1005051234567890"),
        ("https://weibo.com/qiubite88", "weibo user qiubite88"),
        ("https://world.tmall.com/item/520813250866.htm", "tmall item 520813250866"),
        ("https://world.tmall.com/", "tmall other world.tmall.com"),
        ("https://detail.tmall.hk/hk/item.htm?id=5208", "tmall item 5208"),
        ("https://abc88.tmall.hk", "tmall shop abc88"),
        ("https://uland.taobao.com/coupon/edetail?e=AbC", "taobao other uland.taobao.com/coupon/edetail?e=abc"),
        ("https://main.m.taobao.com/index.html", "taobao other main.taobao.com"),
        ("https://main.m.taobao.com/detail/item.htm?id=5208", "taobao item 5208"),
        ("https://qr.1688.com/s/AbCd", "alibaba1688 other qr.1688.com/s/abcd"),
        ("https://www.facebook.com/people/Some-Name/61550001112223", "facebook user 61550001112223"),
        ("https://www.facebook.com/profile.php?id=61550001112223", "facebook user 61550001112223"),
        ("https://www.facebook.com/people", "facebook other facebook.com/people"),
        ("https://www.facebook.com/marketplace/item/1234", "facebook item 1234"),
        ("https://www.facebook.com/qiubite88", "facebook user qiubite88"),
        ("https://x.com/i/status/1234567890", "twitter other x.com/i/status/1234567890"),
        ("https://twitter.com/i/events/1234", "twitter other twitter.com/i/events/1234"),
        ("https://x.com/qiubite88/status/1234567890", "twitter user qiubite88"),
        ("https://t.me/joinchat/AbCdEf", "telegram other t.me/joinchat/abcdef"),
        ("https://t.me/s/qiubite88", "telegram user qiubite88"),
        ("https://t.me/qiubite88/12", "telegram user qiubite88"),
    ]

    @Test(
        "Every form of the table is read, and no folder or host of the platform is a shop", arguments: pages + ownPlaces
    )
    func read(written: String, meaning: String) {
        #expect(Self.told(PageAddress(written)) == meaning)
    }

    @Test(
        "A disguise changes nothing",
        arguments: [
            "hxxps://item.taobao.com/item.htm?id=591234567", "HTTPS://ITEM.TAOBAO.COM/ITEM.HTM?ID=591234567",
            "item[.]taobao[.]com/item.htm?id=591234567", "item(dot)taobao (dot) com/item.htm?id=591234567",
            "h**ps://item.taobao.com/item.htm?id=591234567", "http//item.taobao.com/item.htm?id=591234567",
            "hxxps[:]//item{.}taobao{.}com/item.htm?id=591234567", "//item.taobao.com/item.htm?id=591234567",
            "ｈｔｔｐｓ：／／ｉｔｅｍ．ｔａｏｂａｏ．ｃｏｍ／ｉｔｅｍ．ｈｔｍ？ｉｄ＝５９１２３４５６７",
            "https://item.tao\u{200B}bao.com/item.htm?id=591\u{FEFF}234567",
            "《https://item.taobao.com/item.htm?id=591234567》。",
            "https://item.taobao.com/item.htm?id=591234567，", "（https://item.taobao.com/item.htm?id=591234567）",
            "https://item.taobao.com:443/item.htm?spm=a.b&amp;id=591234567#detail",
            "https:\\\\item.taobao.com\\item.htm?id=591234567",
            "https://item.taobao.com/%69tem.htm?%69d=591234567",
            "https://name:word@item.taobao.com/item.htm?id=591234567",
            "item。taobao。com/item.htm?id=591234567", "  https://item.taobao.com/item.htm?id=591234567 and more",
        ])
    func undone(written: String) {
        #expect(Self.told(PageAddress(written)) == "taobao item 591234567")
    }

    @Test(
        "Where no page is, none is found",
        arguments: [
            "", " ", "-", "localhost", "不详", "12.5", "3.14.15", "a..b", "..........", "http://", "https://.com", "北京市.",
            "[.]", "((((((((", "price 12.50", "http://a b.com", "%%%%", "?id=5", "/item.htm?id=591234567",
        ])
    func absent(written: String) {
        #expect(PageAddress(written) == nil)
    }

    @Test("A shop and its item are two pages, and an own site tells its shop in both")
    func shopAndItem() throws {
        let shop = try #require(PageAddress("www.qiubite88.com"))
        let item = try #require(PageAddress("http://m.qiubite88.com/product/47383.html"))
        #expect(shop.identity != item.identity)
        #expect(item.seller == shop)
        #expect(shop.slug == "qiubite88")
        #expect(PageAddress("https://item.taobao.com/item.htm?id=5")?.seller == nil)
        #expect(PageAddress("https://github.com/a/b")?.seller == PageAddress("https://github.com/a"))
    }

    @Test(
        "A short link is known as one and has no seller",
        arguments: [
            "https://m.tb.cn/h.5AbCd?tk=x1", "https://e.tb.cn/h.6EfGh", "http://xhslink.com/a/AbC",
            "https://a.co/d/AbC",
            "https://amzn.to/3AbC", "https://amzn.asia/d/AbC", "https://3.cn/AbC", "https://v.douyin.com/iAbC/",
            "https://u.jd.com/AbC", "https://qr.1688.com/s/AbC", "https://v.kuaishou.com/AbC", "https://t.cn/AbC",
            "https://bit.ly/3AbC", "https://dwz.cn/AbC", "https://url.cn/AbC", "https://tb.cn",
            "https://vm.tiktok.com/AbC",
        ])
    func shortLinks(written: String) throws {
        let link = try #require(PageAddress(written))
        #expect(link.isShortLink && link.seller == nil && !link.isSeller)
        #expect(PageAddress(link.text) == link)
    }

    @Test("Any other page is none", arguments: pages + ownPlaces)
    func noShortLinks(written: String, meaning: String) throws {
        let isOne = meaning.hasPrefix("jd other u.jd.com/") || meaning.hasPrefix("alibaba1688 other qr.1688.com/")
        let address = try #require(PageAddress(written))
        #expect(address.isShortLink == isOne)
    }

    @Test("An item of Tmall is found under Taobao, which sells it too")
    func tmallAndTaobao() throws {
        let taobao = try #require(PageAddress("https://item.taobao.com/item.htm?id=591234567"))
        let tmall = try #require(PageAddress("https://detail.tmall.com/item.htm?id=591234567"))
        #expect(taobao.identity == tmall.identity)
    }

    @Test("The address shown leads to the same page", arguments: pages + ownPlaces)
    func shown(written: String, meaning: String) throws {
        let address = try #require(PageAddress(written))
        #expect(PageAddress(address.text) == address)
    }

    @Test("Order of parameters, tracking and a closing stroke change no unknown page")
    func unknownSite() {
        let told = Self.told(PageAddress("http://www.acme.com/list.php?cat=3&id=7"))
        #expect(told == Self.told(PageAddress("https://m.acme.com/list.php/?id=7&utm_source=mail&cat=3&fbclid=1#top")))
        #expect(told != Self.told(PageAddress("http://www.acme.com/list.php?cat=3&id=8")))
    }

    @Test("Thousands of dots or brackets are cut off and are no page")
    func hostile() {
        for piece in [".", "[", "(", "a.", "%", "[.", "a.b/", "?a=", "\u{200B}"] {
            let text = String(repeating: piece, count: 100_000)
            if let address = PageAddress(text) { #expect(address.id.utf8.count <= PageAddress.longest) }
        }
        #expect(PageAddress(String(repeating: "[", count: 100_000)) == nil)
    }

    private static func told(_ address: PageAddress?) -> String? {
        address.map { "\($0.platform) \($0.kind) \($0.id)" }
    }
}
