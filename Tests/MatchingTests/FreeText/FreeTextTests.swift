import Testing
import Vocabulary

@testable import Matching

@Suite("What a narrative tells between its words")
struct FreeTextTests {
    /// A text, and every finding as `sort value «as it stands in the text»`.
    static let told: [(String, [String])] = [
        (
            "举报某某商行涉嫌侵犯“Epson”商标，注册/专利号68207025，链接https://www.douyin.com/user/shop374，销量164件，请核实。",
            [
                "right tm 68207025 «68207025»", "page douyin:user:shop374 «https://www.douyin.com/user/shop374»",
                "amount 164.00 pieces «164件»",
            ]
        ),
        ("本人于2021年6月9日购买一件，付款2410元。", ["day 2021-06-09 «2021年6月9日»", "amount 2410.00 yuan «2410元»"]),
        ("付款 358 元，另付 3.5万元", ["amount 358.00 yuan «358 元»", "amount 35000.00 yuan «3.5万元»"]),
        (
            "A test purchase was made on 2020-06-22 for CNY 2218;",
            ["day 2020-06-22 «2020-06-22»", "amount 2218.00 yuan «2218»"]
        ),
        ("about 961 units, $1,299.90", ["amount 961.00 pieces «961 units»", "amount 1299.90 dollars «1,299.90»"]),
        ("老板姓彭，电话18844875959。", ["telephone 18844875959 «18844875959»"]),
        ("Tel. +86 138 1234 5678", ["telephone 13812345678 «+86 138 1234 5678»"]),
        (
            "(010)12345678, 0755-8202 7626",
            ["telephone 1012345678 «(010)12345678»", "telephone 75582027626 «0755-8202 7626»"]
        ),
        (
            "400-810-1234 or (212) 555-0123",
            ["telephone 4008101234 «400-810-1234»", "telephone 2125550123 «(212) 555-0123»"]
        ),
        (
            "电话13812345678 2026年3月5日购买", ["telephone 13812345678 «13812345678»", "day 2026-03-05 «2026年3月5日»"]
        ),
        ("13812345678 2026-03-05 10:22", ["telephone 13812345678 «13812345678»", "day 2026-03-05 «2026-03-05»"]),
        ("13812345678 3楼", ["telephone 13812345678 «13812345678»"]),
        (
            "电话13812345678 13987654321",
            ["telephone 13812345678 «13812345678»", "telephone 13987654321 «13987654321»"]
        ),
        (
            "Tel: 13812345678. 2 pairs bought",
            ["telephone 13812345678 «13812345678»", "amount 2.00 pieces «2 pairs»"]
        ),
        (
            "0579-85551234 13812345678",
            ["telephone 57985551234 «0579-85551234»", "telephone 13812345678 «13812345678»"]
        ),
        ("电话0571-88888888-801", ["telephone 57188888888 «0571-88888888»"]),
        ("400-810-1234-5", ["telephone 4008101234 «400-810-1234»"]),
        ("+86 138 1234 5678 2楼", ["telephone 13812345678 «+86 138 1234 5678»"]),
        ("138-1234-5678", ["telephone 13812345678 «138-1234-5678»"]),
        ("0571-8765 4321", ["telephone 57187654321 «0571-8765 4321»"]),
        ("+852 2123 4567", ["telephone 85221234567 «+852 2123 4567»"]),
        ("权利人（第11708813号）", ["right tm 11708813 «第11708813号»"]),
        ("Trade mark Reg. No. 4,567,890", ["right tm 4567890 «4,567,890»"]),
        (
            "专利号ZL201810123456.X，ZL 2018 2 0123456.7",
            ["right pi ZL201810123456X «ZL201810123456.X»", "right pu ZL2018201234567 «ZL 2018 2 0123456.7»"]
        ),
        ("国作登字-2010-F-49052145", ["right cr 国作登字2010F49052145 «国作登字-2010-F-49052145»"]),
        ("2018SR123456", ["right cr 2018SR123456 «2018SR123456»"]),
        (
            "US 8,123,456 B2; EP1234567; TX 8-123-456",
            [
                "right pi US8123456 «US 8,123,456 B2»", "right pi EP1234567 «EP1234567»",
                "right cr TX8123456 «TX 8-123-456»",
            ]
        ),
        ("EUTM 018123456", ["right tm 018123456 «018123456»"]),
        (
            "On March 5, 2026 or 5th of April, 2026",
            ["day 2026-03-05 «March 5, 2026»", "day 2026-04-05 «5th of April, 2026»"]
        ),
        ("二〇二六年三月十五日", ["day 2026-03-15 «二〇二六年三月十五日»"]),
        ("２０２６年３月５日", ["day 2026-03-05 «２０２６年３月５日»"]),
        ("电话𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖。", ["telephone 13812345678 «𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖»"]),
        ("订单号：240305-123456789012345", ["order 240305-123456789012345 «240305-123456789012345»"]),
        ("Order No. AB-1234567 of May 2nd 2025", ["order AB-1234567 «AB-1234567»", "day 2025-05-02 «May 2nd 2025»"]),
        (
            "见github.com/a/b和www.abc.com，邮箱a@b.com。",
            ["page github:repository:a/b «github.com/a/b»", "page site:shop:abc.com «www.abc.com»"]
        ),
        (
            "hxxp://foo[.]com/x，foo (dot) com/x",
            ["page site:other:foo.com/x «hxxp://foo[.]com/x»", "page site:other:foo.com/x «foo (dot) com/x»"]
        ),
        (
            "[here](https://github.com/a/b),(https://b.com/y)",
            ["page github:repository:a/b «https://github.com/a/b»", "page site:other:b.com/y «https://b.com/y»"]
        ),
        ("git@github.com:owner/name.git", ["page github:repository:owner/name «git@github.com:owner/name.git»"]),
        (
            "链接：https://item.taobao.com/item.htm?id=59&spm=1。谢谢",
            ["page taobao:item:59 «https://item.taobao.com/item.htm?id=59&spm=1»"]
        ),
        (
            "店铺item.taobao.com/item.htm?id=123&spm=a1，另见 abc.com/goods=7",
            [
                "page taobao:item:123 «item.taobao.com/item.htm?id=123&spm=a1»",
                "page site:other:abc.com/goods=7 «abc.com/goods=7»",
            ]
        ),
        ("href=abc.com/goods", ["page site:item:abc.com/goods «abc.com/goods»"]),
        ("《https://a.com/x_(y)》", ["page site:other:a.com/x_(y) «https://a.com/x_(y)»"]),
    ]

    @Test("Everything is found, in its place, and nothing else", arguments: told)
    func found(text: String, findings: [String]) {
        #expect(Self.lines(text) == findings)
    }

    @Test(
        "Where nothing is told, nothing is found",
        arguments: [
            "", "该店铺销售的商品使用了与我方商标相同的标识，未经授权，请依法查处。", "5/3/2026", "03/05/26", "node.js and readme.md, e.g. 3.5",
            "2026年3月",
            "2026-02-30", "版本 1.2.3.4.5", "abc123def", "Section 512(c)(3) of 17 U.S.C.", "mail someone@example.com",
            "第3号楼", "...", "A座3楼B50号",
            "京公网安备 11010502030143", "in 1998 and 2005", "deadbeef0123456789abcdef", "price on request",
        ])
    func nothing(text: String) {
        #expect(Self.lines(text) == [])
    }

    @Test("A sum is read in digits, in Chinese numerals and in both together", arguments: samples("sums.csv"))
    func sums(row: [String]) {
        let amounts = FreeText(row[0]).amounts.map { "\($0.hundredths / 100) \($0.unit.rawValue)" }
        #expect(amounts == (row[1].isEmpty ? [] : [row[1]]))
    }

    @Test("A day without a year is the latest before the text was written", arguments: samples("days.csv"))
    func days(row: [String]) {
        let days = FreeText(row[0], writtenOn: Day("2026-03-20")!).days.map(\.description)
        #expect(days == (row[1].isEmpty ? [] : [row[1]]))
    }

    @Test("No two findings overlap, however long a numeral is", arguments: 1..<40)
    func apart(count: Int) {
        let numeral = String(String(repeating: "九千九百九十九亿九千九百九十九万", count: 5).prefix(count))
        let findings = FreeText("付款" + numeral + "元，花了" + numeral).findings
        #expect(zip(findings, findings.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    }

    @Test("Of several days each without a year is the nearest to the one before it")
    func severalDays() {
        let days = { (text: String) in FreeText(text, writtenOn: Day("2026-03-20")!).days.map(\.description) }
        #expect(days("2025年3月5日购买，3月8日收到") == ["2025-03-05", "2025-03-08"])
        #expect(days("2024年12月5日至1月10日") == ["2024-12-05", "2025-01-10"])
        #expect(days("2015年6月7日注册。3月5日发现") == ["2015-06-07", "2026-03-05"])
        #expect(days("2026年3月10日收到，系3月5日购买") == ["2026-03-10", "2026-03-05"])
    }

    @Test("A day behind a sum is a day")
    func dayBehindSum() {
        let text = FreeText("货款2万2025年3月5日支付")
        #expect(text.amounts.map(\.hundredths) == [2_000_000] && text.days == [Day("2025-03-05")!])
    }

    @Test("A day without a year is left out where nobody knows when the text was written")
    func dayWithoutYear() {
        #expect(FreeText("3月15日购买，三月十六日投诉").days.isEmpty)
    }

    @Test(
        "A telephone that the sentence calls the writer's own is not the respondent's",
        arguments: [
            "我的电话是13812345678", "请回电 13812345678", "我的手机号码为：13812345678", "如需核实请与我联系：13812345678",
            "我叫张三，电话：13812345678", "投诉人：张三 电话：13812345678", "我是消费者，手机13812345678", "13812345678是我的电话",
            "请联系我：13812345678", "这是我的手机13812345678", "13812345678（本人）", "13812345678是我的手机号码。",
            "My phone is 13812345678", "Please call me at +86 138 1234 5678", "You can reach me on 13812345678",
        ])
    func own(text: String) {
        let text = FreeText(text)
        #expect(text.findings.map(\.what) == [.ownTelephone("13812345678")])
        #expect(text.telephones.isEmpty)
    }

    @Test(
        "A telephone is the writer's own only by a word beside it",
        arguments: [
            "电话13812345678", "老板电话13812345678", "卖家给我的电话是13812345678", "我联系13812345678，他说没有",
            "我在该店购买，老板电话13812345678", "13812345678是我查到的老板电话", "Buy at an economy phone 13812345678",
            "my supplier's phone is 13812345678", "被投诉人：张三，电话13812345678", "被投诉人电话：13812345678",
            "被申请人的电话是13812345678", "申请人：张三，被申请人：李四，电话13812345678", "冒充我公司电话13812345678",
            "对方代理人：王五，13812345678", "老板让我回电13812345678", "老板加我微信13812345678", "他联系我13812345678",
            "我是在电话13812345678上买的", "我是通过13812345678买的", "13812345678是我的供应商", "13812345678 is my seller",
            "名片上写着“我是张三，13812345678”", "店主说我姓王，13812345678",
        ])
    func others(text: String) {
        #expect(FreeText(text).telephones == ["13812345678"])
    }

    @Test("A telephone inside an address of a page is part of the page")
    func pagesFirst() {
        #expect(
            Self.lines("https://a.com/13812345678/2026-03-05") == [
                "page site:item:a.com/13812345678/2026-03-05 «https://a.com/13812345678/2026-03-05»"
            ])
    }

    @Test("A zero-width character inside an address is no part of it, and the place still covers it")
    func zeroWidth() {
        #expect(
            Self.lines("见 https://git\u{200B}hub.com/a/b 。") == [
                "page github:repository:a/b «https://git\u{200B}hub.com/a/b»"
            ])
    }

    private static func lines(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return FreeText(text).findings.map { "\(line($0.what)) «\(String(decoding: bytes[$0.range], as: UTF8.self))»" }
    }

    private static func line(_ what: FreeText.What) -> String {
        switch what {
        case .page(let page): "page " + page.identity
        case .telephone(let digits): "telephone " + digits
        case .ownTelephone(let digits): "own telephone " + digits
        case .rightNumber(let number): "right \(number.right.rawValue) \(number.number)"
        case .day(let day): "day \(day)"
        case .amount(let amount):
            "amount \(amount.hundredths / 100).\(amount.hundredths % 100 / 10)\(amount.hundredths % 10) \(amount.unit.rawValue)"
        case .order(let order): "order " + order
        }
    }
}
