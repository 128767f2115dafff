import Matching
import Testing
import Vocabulary

@Suite("What a field tells decides its level and its keys")
struct ComparedFieldTests {
    private static func compared(
        _ change: (inout ToldMatter) -> Void, with other: (inout ToldMatter) -> Void
    ) -> Comparison {
        var (here, there) = (MatterSamples.full, MatterSamples.full)
        change(&here)
        other(&there)
        return here.profile.features.compared(with: there.profile.features)
    }

    private static func items(_ numbers: ClosedRange<Int>) -> String {
        numbers.map { "https://item.taobao.com/item.htm?id=98765432100\($0)" }.joined(separator: " ")
    }

    /// Of a matter in which something is told otherwise.
    private static func keys(
        of matter: ToldMatter = MatterSamples.full, _ change: (inout ToldMatter) -> Void
    ) -> Set<MatchKey> {
        var told = matter
        change(&told)
        return Set(told.profile.keys)
    }

    @Test("Of more pages, sums or orders than are kept, those that are left out are no difference")
    func parts() {
        let pages = { (mine: ClosedRange<Int>, theirs: ClosedRange<Int>) in
            Self.compared({ $0.pages = Self.items(mine) }, with: { $0.pages = Self.items(theirs) })[.page]
        }
        #expect(pages(1...4, 5...5) == 1)
        #expect(pages(1...5, 5...5) == 0 && pages(5...5, 1...5) == 0)
        #expect(pages(1...5, 4...4) == 5)
        let sums = { (mine: String, theirs: String) in
            Self.compared({ $0.narrative = mine }, with: { $0.narrative = theirs })[.told]
        }
        #expect(sums("付款 300 元。", "付款 400 元。") == 1)
        #expect(sums("付款 100 元、200 元、300 元。", "付款 300 元。") == 0)
        #expect(sums("付款 6000000 元。", "付款 9000000 元。") == 1)
        #expect(sums("付款 9000000 元。", "付款 9000000 元。") == 2)
    }

    @Test(
        "Short links that differ are no difference, equal ones are one page, and none is the key of a shop",
        arguments: [
            ("https://m.tb.cn/h.5AbCd?tk=x1", "https://m.tb.cn/h.6EfGh?tk=y2"),
            ("https://v.douyin.com/iAbC/", "https://v.douyin.com/iEfG/"),
            ("https://u.jd.com/AbC", "https://u.jd.com/EfG"),
            ("https://xhslink.com/a/AbC", "https://xhslink.com/a/EfG"), ("https://a.co/d/AbC", "https://3.cn/EfG"),
        ])
    func shortLinks(one: String, another: String) {
        func level(_ mine: String, _ theirs: String) -> UInt8 {
            Self.compared({ $0.pages = mine }, with: { $0.pages = theirs })[.page]
        }
        func keys(_ pages: String) -> Set<MatchKey> {
            Self.keys(of: MatterSamples.nothing) { $0.pages = pages }.filter { $0.kind == .page }
        }
        #expect(level(one, another) == 0 && level(another, one) == 0)
        #expect(level(one, one) == 5)
        #expect(level(one, Self.items(1...1)) == 0)
        #expect(level(one + " " + Self.items(1...1), another + " " + Self.items(1...1)) == 5)
        #expect(level(one + " " + Self.items(1...1), another + " " + Self.items(2...2)) == 1)
        #expect(keys(one).count == 1 && keys(one).isDisjoint(with: keys(another)))
    }

    @Test("Rights of two kinds differ, unless one is not known or not the only one")
    func kindsOfRights() {
        func level(_ mine: RightType, _ theirs: RightType, number: String = "", others: Bool = false) -> UInt8 {
            Self.compared(
                {
                    $0.right = mine
                    $0.rightNumber = number
                    $0.hasOtherRights = others
                },
                with: {
                    $0.right = theirs
                    $0.rightNumber = number
                })[.rightNumber]
        }
        #expect(level(.trademark, .copyright) == 1)
        #expect(level(.trademark, .copyright, others: true) == 0)
        #expect(level(.unknown, .invention) == 0)
        #expect(level(.unknown, .invention, number: "ZL201810123456.7") == 3)
    }

    @Test("A floor below the ground is the same in the same building, whatever it is called")
    func basement() {
        let place = { (mine: String, theirs: String) in
            let address = "北京市朝阳区建国路88号万达广场"
            let comparison = Self.compared({ $0.address = address + mine }, with: { $0.address = address + theirs })
            return [comparison[.address], comparison[.unit]]
        }
        for floor in ["B1 A12号", "地下一层A12号", "-1F-A12", "负1楼A12"] {
            #expect(place("负一楼A12号", floor) == [6, 4], "\(floor)")
        }
        #expect(place("负一楼A12号", "一楼A12号") == [6, 2])
        #expect(place("负12345层A12号", "负一楼A12号")[1] == 2)
    }

    @Test("Who tells a run of stalls and who tells its first share the keys of that stall")
    func runOfStalls() {
        func keys(_ stall: String) -> Set<MatchKey> {
            let house = "浙江省义乌市稠州北路699号国际商贸城B座3楼"
            return Self.keys(of: MatterSamples.nextStall) { $0.address = house + stall }
                .filter { $0.kind == .unitAndPlace }
        }
        #expect(!keys("A50号").isEmpty && keys("A50-52号") == keys("A50号"))
        #expect(keys("A50-52号").isDisjoint(with: keys("A51号")))
    }

    @Test(
        "Who told one digit of the telephone wrong is found by the other half with the mark, or else the right",
        arguments: ["13800000002", "13800900001", "1380000001"])
    func telephoneSlips(wrong: String) {
        func shared(_ change: (inout ToldMatter) -> Void) -> [MatchKeyKind] {
            let keys = ["13800000001", wrong].map { phone in
                Self.keys(of: MatterSamples.nothing) { told in
                    told.phone = phone
                    change(&told)
                }
            }
            return keys[0].intersection(keys[1]).filter(\.kind.isAsked).map(\.kind)
        }
        let (byMark, byRight, byNothing) = (
            shared { $0.brand = "小米" }, shared { $0.rightNumber = "1234567" }, shared { _ in }
        )
        #expect(byMark == [.telephoneSlip] && byRight == [.telephoneSlip] && byNothing.isEmpty)
    }

    @Test("Of several right numbers the best pair counts, and a list that is cut is no difference")
    func severalRights() {
        let level = { (mine: String, theirs: String) in
            Self.compared({ $0.rightNumber = mine }, with: { $0.rightNumber = theirs })[.rightNumber]
        }
        #expect(level("1234567", "7654321、1234567") == 3 && level("7654321、1234567", "1234567") == 3)
        #expect(level("7654321、1234567", "3335559、1234567") == 3)
        #expect(level("7654321、3335559", "1234567") == 1)
        #expect(level("7654321、3335559、2223334", "1234567") == 0)
        #expect(level("7654321、3335559、2223334", "7654322") == 2)
    }

    @Test(
        "Marks that differ in letters are not the same for a common Chinese part, and a list of marks is no difference",
        arguments: [
            ("NIKE商标", "ADIDAS商标", 1), ("NIKE牌", "ADIDAS牌", 1), ("NIKE运动鞋", "ADIDAS运动鞋", 0),
            ("NIKE运动鞋", "ADIDAS运动服", 1), ("NIKE商标", "NIKE", 4), ("NIKE、JORDAN", "NIKE", 4),
            ("NIKE、JORDAN", "JORDAN", 0), ("NIKE", "JORDAN", 1), ("耐克 NIKE", "耐克", 4),
            ("耐克 NIKE", "耐克 NIKE AIR", 4), ("耐克 NIKE", "耐克 NIKEE", 4), ("小米 MI", "小米 Xiaomi", 4),
            ("小米 MI", "晓米 Xiaomi", 3), ("小米 MI", "Xiaomi", 3), ("耐克", "耐可", 3), ("阿迪达斯", "阿迪王", 1),
            ("阿迪达斯", "阿迪达新", 2), ("NIKE", "NIKEE", 2), ("图形商标", "图形商标", 0),
        ] as [(String, String, UInt8)])
    func marks(mine: String, theirs: String, level: UInt8) {
        let levels = [(mine, theirs), (theirs, mine)].map { pair in
            Self.compared({ $0.brand = pair.0 }, with: { $0.brand = pair.1 })[.brand]
        }
        #expect(levels == [level, level])
    }

    @Test("Who tells a list of marks shares the keys of its first")
    func keysOfMarks() {
        let keys = { (brand: String) in Self.keys { $0.brand = brand } }
        #expect(keys("NIKE、JORDAN") == keys("NIKE") && keys("NIKE商标") == keys("NIKE"))
        #expect(keys("NIKE商标").filter { $0.kind == .brand }.isDisjoint(with: keys("ADIDAS商标")))
    }

    @Test("Each of two right numbers is a key")
    func keysOfRights() {
        let keys = { (number: String) in Self.keys { $0.rightNumber = number } }
        let both = keys("7654321、1234567")
        #expect(both.isSuperset(of: keys("1234567")) && both.isSuperset(of: keys("7654321")))
    }

    @Test("A day long before the matter was told is none on which it happened")
    func longPast() {
        let days = { (mine: String, theirs: String) in
            Self.compared({ $0.narrative = mine }, with: { $0.narrative = theirs })[.time]
        }
        let received = MatterSamples.full.receivedOn
        let recent = Day(number: received.number - 30).description
        #expect(days("本商标 2010-05-07 注册。", "\(recent) 购买。") == days("", "\(recent) 购买。"))
        #expect(days("\(recent) 购买。", "\(recent) 购买。") == 6)
    }
}
