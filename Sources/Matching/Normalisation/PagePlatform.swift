package import Vocabulary

/// Where a page is offered. `site` is any host that the table of rules does not know. The raw value stands in keys.
package enum PagePlatform: String, Sendable, Hashable, CaseIterable {
    case taobao, tmall, xianyu, jd, pinduoduo, alibaba1688, alibaba, aliexpress, douyin, kuaishou, xiaohongshu, weixin
    case weidian, suning, vip, dangdang, weibo, bilibili
    case amazon, ebay, dhgate, madeInChina, temu, shein, shopee, lazada, etsy, walmart, wish
    case facebook, instagram, youtube, twitter, tiktok, telegram, googlePlay, appStore
    case github, gist, gitlab, gitee, bitbucket, sourceforge, npm, huggingface
    case site

    package var name: Localized {
        let (zh, en) = names
        return Localized(zh: zh, en: en)
    }

    private var names: (zh: String, en: String) {
        switch self {
        case .taobao: ("淘宝", "Taobao")
        case .tmall: ("天猫", "Tmall")
        case .xianyu: ("闲鱼", "Xianyu")
        case .jd: ("京东", "JD.com")
        case .pinduoduo: ("拼多多", "Pinduoduo")
        case .alibaba1688: ("阿里巴巴 1688", "1688.com")
        case .alibaba: ("阿里巴巴国际站", "Alibaba.com")
        case .aliexpress: ("速卖通", "AliExpress")
        case .douyin: ("抖音", "Douyin")
        case .kuaishou: ("快手", "Kuaishou")
        case .xiaohongshu: ("小红书", "Xiaohongshu")
        case .weixin: ("微信", "Weixin")
        case .weidian: ("微店", "Weidian")
        case .suning: ("苏宁易购", "Suning")
        case .vip: ("唯品会", "Vipshop")
        case .dangdang: ("当当", "Dangdang")
        case .weibo: ("微博", "Weibo")
        case .bilibili: ("哔哩哔哩", "Bilibili")
        case .amazon: ("亚马逊", "Amazon")
        case .dhgate: ("敦煌网", "DHgate")
        case .madeInChina: ("中国制造网", "Made-in-China.com")
        case .site: ("网站", "Website")
        default: sameInBothLanguages
        }
    }

    private var sameInBothLanguages: (zh: String, en: String) {
        let name =
            switch self {
            case .ebay: "eBay"
            case .youtube: "YouTube"
            case .tiktok: "TikTok"
            case .twitter: "X (Twitter)"
            case .googlePlay: "Google Play"
            case .appStore: "App Store"
            case .github: "GitHub"
            case .gist: "GitHub Gist"
            case .gitlab: "GitLab"
            case .sourceforge: "SourceForge"
            case .huggingface: "Hugging Face"
            default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
            }
        return (name, name)
    }
}
