import Matching
import Vocabulary

/// One matter, the same told again, the stall next door, and nothing told.
enum MatterSamples {
    static let secret = MatchSecret(low: 3, high: 4)

    static let full: ToldMatter = told {
        $0.rightNumber = "第1234567号"
        $0.brand = "小米"
        $0.complainant = "小米科技有限责任公司"
        $0.complainantPhone = "010-88888888"
        $0.respondent = "义乌市康达商贸有限公司"
        $0.contact = "张三"
        $0.address = "浙江省义乌市稠州北路699号国际商贸城B座3楼A50号"
        $0.phone = "13800000001"
        $0.pages = "https://item.taobao.com/item.htm?id=599123456789"
        $0.goods = "充电器"
        $0.narrative = "2026年3月1日购买一件，付款120元。"
    }

    static let retold: ToldMatter = told {
        $0.receivedOn = Day("2026-03-20")!
        $0.rightNumber = "1234567"
        $0.brand = "Xiaomi"
        $0.complainant = "小米科技有限责任公司"
        $0.respondent = "义乌康达贸易公司"
        $0.contact = "張三"
        $0.address = "義烏國際商貿城b座三楼a50号"
        $0.phone = "+86 138 0000 0001"
        $0.pages = "hxxp://h5.m.taobao.com/awp/core/detail.htm?id=599123456789"
        $0.goods = "充电器"
        $0.narrative = "付款120元"
    }

    static let nextStall: ToldMatter = told {
        $0.rightNumber = "1234567"
        $0.brand = "小米"
        $0.respondent = "义乌市恒发电子商行"
        $0.contact = "李四"
        $0.address = "浙江省义乌市稠州北路699号国际商贸城B座3楼A51号"
        $0.phone = "13911112222"
    }

    static let nothing: ToldMatter = told { _ in }

    static func told(_ tell: (inout ToldMatter) -> Void) -> ToldMatter {
        var matter = ToldMatter(receivedOn: Day("2026-03-05")!, right: .trademark)
        tell(&matter)
        return matter
    }

    static let all: [ToldMatter] = [full, retold, nextStall, nothing]

    static func retold(without field: ComparedField) -> ToldMatter {
        var matter = retold
        switch field {
        case .rightNumber: matter.rightNumber = ""
        case .brand: matter.brand = ""
        case .name: matter.respondent = ""
        case .contact: matter.contact = ""
        case .telephone: matter.phone = ""
        case .page: matter.pages = ""
        case .goods: matter.goods = ""
        default: matter.narrative = ""
        }
        return matter
    }
}

extension ToldMatter {
    /// Under the secret of the samples.
    var profile: MatchProfile { MatchProfile(self, secret: MatterSamples.secret) }
}
