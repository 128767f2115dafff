import CaseRules
import Casework
import Vocabulary

/// One shop, told of by several people in their own words.
enum ToldAgain {
    /// As the right holder tells it.
    static func holder(_ phone: String = "13800000001") -> Filing {
        var intake = Intake(
            kind: .complaint, applicantRole: .complainant, isAnonymous: false, rights: [.trademark], language: .zh)
        (intake.act, intake.place) = (.counterfeit, .market)
        (intake.rightNumber, intake.brand, intake.goods) = ("第8123456号", "松雪", "茶叶")
        (intake.respondent, intake.contact) = ("北京松雪阁茶业有限公司", "周建国")
        (intake.address, intake.phone) = ("北京市西城区马连道路11号茶城2层A18号", "13911223344")
        intake.narrative = "2026年3月1日在该店买到假冒茶叶，付款680元。"
        intake.applicant = ApplicantIdentity(name: "林先生", phone: phone)
        return Filing(intake, way: .submitOnline, channel: .web, actor: Actor(role: .complainant))
    }

    /// As somebody else tells it, who saw a warehouse too.
    static func stranger(_ name: String = "陌生人", _ phone: String = "13922223333") -> Filing {
        var filing = holder()
        (filing.intake.rightNumber, filing.intake.respondent) = ("", "松雪阁茶业公司")
        filing.intake.address = "马连道路十一号茶城二层A18"
        filing.intake.narrative = "这家店卖假松雪茶叶，3月1日我也买了，680元。"
        filing.intake.applicant = ApplicantIdentity(name: name, phone: phone)
        return filing
    }

    /// Another shop altogether.
    static func other() -> Filing {
        var filing = holder("13800000009")
        (filing.intake.rightNumber, filing.intake.brand, filing.intake.goods) = ("第9123411号", "云雾", "瓷器")
        (filing.intake.respondent, filing.intake.contact) = ("上海云雾瓷器有限公司", "钱小姐")
        (filing.intake.address, filing.intake.phone) = ("上海市黄浦区豫园路3号B7", "13600000000")
        return filing
    }
}
