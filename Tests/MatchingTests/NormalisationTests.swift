import Matching
import Testing
import Vocabulary

@Suite("What is told, taken apart")
struct NormalisationTests {
    @Test(
        "The tables that say so lie beside the tests",
        arguments: [
            "names.csv", "contacts.csv", "addresses.csv", "numbers.csv", "sums.csv", "days.csv", "signs.csv",
            "marks.csv",
        ])
    func tables(name: String) {
        #expect(samples(name).count > 9)
    }

    @Test("A company's name falls into place, core, trade and form", arguments: samples("names.csv"))
    func names(row: [String]) {
        let name = CompanyName(row[0])
        let read = [String(name.place), name.coreText, name.tradeText, name.formText, name.pinyin]
        #expect(read == Array(row[1...5]))
    }

    @Test(
        "An address falls into division, road number and place inside the building", arguments: samples("addresses.csv")
    )
    func addresses(row: [String]) {
        let address = AddressParts(row[0].replacing(";", with: ","))
        let (area, unit) = (address.area, address.unit)
        let read = [
            area, UInt32(address.roadNumber), UInt32(unit.block), UInt32(unit.floor), UInt32(unit.row),
            UInt32(unit.number),
        ]
        #expect(read == row[1...6].map { UInt32($0)! })
    }

    @Test("A Chinese numeral without end is a large number and no fault")
    func largeNumerals() {
        #expect(AddressParts("国际商贸城九九九九九九九九千号").unit.number == 60_000)
    }

    @Test("A number of a right is its digits, however it is written", arguments: samples("numbers.csv"))
    func rightNumbers(row: [String]) throws {
        let number = RightNumber(row[1], right: try #require(RightType(rawValue: row[0])))
        #expect(number.text == row[2])
        #expect(number.checkIsRight.map { $0 ? "yes" : "no" } ?? "" == row[3])
    }

    @Test(
        "Several numbers in one field are several, and a class is none",
        arguments: [
            ("1234567、7654321", ["1234567", "7654321"]), ("第1234567号和第7654321号", ["1234567", "7654321"]),
            ("1234567（第25类）、7654321（第9类）", ["1234567", "7654321"]), ("1234567 7654321", ["1234567", "7654321"]),
            ("第1234567号 第25类", ["1234567"]),
            ("第1234567号（有效期至2028年3月5日）", ["1234567"]), ("1234567；有效期至20280305", ["1234567"]),
            ("1234567、（第9类）7654321", ["1234567", "7654321"]), ("⑴1234567；⑵7654321", ["1234567", "7654321"]),
            ("4,567,890", ["4567890"]), ("1234567/1234567", ["1234567"]), ("", []),
            ("号", []), ("1234567、12345b7o", ["1234567", "12345870"]),
            ("第25类 3553298号", ["3553298"]), ("9类，3553298", ["3553298"]), ("3553298 第25类", ["3553298"]),
            ("第9、25类 3553298、1234567", ["3553298", "1234567"]), ("（第25类）3553298", ["3553298"]),
            ("3553298第25类1234567第9类", ["3553298", "1234567"]), ("3553298、9类", ["3553298"]),
            ("Reg. No. 3553298 in Class 25", ["3553298"]), ("Classes 9 and 25: 3553298", ["3553298"]),
            ("Reg. Nos. 3553298 and 1234567", ["3553298", "1234567"]), ("3553298 & 1234567", ["3553298", "1234567"]),
            ("3,553,298、1,234,567", ["3553298", "1234567"]), ("3553298,123", ["3553298"]),
            ("3,553,298、123,456", ["3553298", "123456"]), ("H&M 1234567", ["1234567"]),
        ] as [(String, [String])])
    func severalRightNumbers(told: String, numbers: [String]) {
        #expect(RightNumber.all(told, right: .trademark).map(\.text) == numbers)
    }

    @Test(
        "A number of a foreign patent is read with the commas inside it and without its kind code",
        arguments: [
            ("US 10,123,456 B2", ["10123456"]), ("US 8,123,456 B2", ["8123456"]), ("US 8,123,456", ["8123456"]),
            ("US 8,123,456 B2, US 10,123,456 B2", ["8123456", "10123456"]), ("EP 1 234 567 A1", ["1234567"]),
            ("ZL 200310102344.5", ["200310102344"]),
        ] as [(String, [String])])
    func foreignPatents(told: String, numbers: [String]) {
        #expect(RightNumber.all(told, right: .invention).map(\.text) == numbers)
    }

    @Test(
        "A telephone is its digits without country code and trunk zero, the first if there are several",
        arguments: [
            ("+86 138 0000 0000", 13_800_000_000), ("0086-13800000000", 13_800_000_000),
            ("010-12345678", 1_012_345_678),
            ("（０１０）１２３４５６７８", 1_012_345_678), ("13800000000/13900000000", 13_800_000_000),
            ("0571-87654321转8001", 57_187_654_321), ("1380000O000", 13_800_000_000),
            ("138000000OO", 13_800_000_000), ("l3812345678", 13_812_345_678), ("Mobile: 13812345678", 13_812_345_678),
            ("Tel: +86 138 1234 5678", 13_812_345_678), ("13812345678 (Bill)", 13_812_345_678),
            ("13812345678 13987654321", 13_812_345_678), ("138 1234 5678 139 8765 4321", 13_812_345_678),
            ("1381234567813987654321", 13_812_345_678), ("+86 138 1234 5678 13987654321", 13_812_345_678),
            ("0579-85551234 13812345678", 57_985_551_234), ("0579-8555123 13812345678", 5_798_555_123),
            ("021-62345678 13812345678", 2_162_345_678), ("+86 571 88888888-801", 57_188_888_888),
            ("0571-88888888-801", 57_188_888_888), ("010-12345678-8", 1_012_345_678),
            ("0571-87 65 43 21", 57_187_654_321), ("0571-8888-8888", 57_188_888_888),
            ("138-1234-5678", 13_812_345_678), ("0138 1234 5678", 13_812_345_678), ("8555-1234", 85_551_234),
            ("+1 212 555 0123", 12_125_550_123), ("𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖", 13_812_345_678), ("123", 0), ("", 0),
        ] as [(String, UInt64)])
    func telephones(told: String, digits: UInt64) {
        #expect(Telephone(told).digits == digits)
    }

    @Test("A mark has a Chinese part and one in letters")
    func brands() {
        let brand = BrandName("耐克 Nike®")
        #expect([brand.chineseText, brand.latinText, brand.pinyin] == ["耐克", "nike", "nai ke"])
        #expect(BrandName("小米").pinyin.replacing(" ", with: "") == BrandName("Xiaomi").latinText)
    }

    @Test(
        "Common words behind a mark are left out, and of several marks the first is kept",
        arguments: samples("marks.csv"))
    func marks(row: [String]) {
        let brand = BrandName(row[0])
        #expect([brand.chineseText, brand.latinText, brand.isSeveral ? "yes" : "no"] == Array(row[1...3]))
    }

    @Test(
        "A word that is no Pinyin keeps every letter",
        arguments: ["iphone", "cartier", "bartier", "strqpz", "abc", "zzz", "louisvuitton", "x"])
    func foreignWords(word: String) {
        #expect(BrandName(word).latinText == word)
    }

    @Test("A sign that stands for letters or digits is these", arguments: samples("signs.csv"))
    func signs(row: [String]) {
        let brand = BrandName(row[0])
        #expect([brand.chineseText, brand.latinText] == Array(row[1...2]))
    }

    @Test("A contact is named without title, and a surname is read as one", arguments: samples("contacts.csv"))
    func contacts(row: [String]) {
        #expect([PersonName(row[0]).text, PersonName(row[0]).pinyin] == Array(row[1...2]))
    }

    @Test("A core has initials, and a contact in brackets behind the name is kept apart")
    func initials() {
        let name = CompanyName("义乌市小米商贸有限公司（张三）")
        #expect([name.initials, name.coreText, name.bracketedText] == ["xm", "小米", "张三"])
        #expect(PersonName(name.bracketedText).pinyin == "zhang san")
    }
}
