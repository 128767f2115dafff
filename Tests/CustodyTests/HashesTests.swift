import Custody
import Testing
import Vocabulary

@Suite("Keyed hashes find without telling")
struct HashesTests {
    let custodian = Custodian([MasterKey([UInt8](repeating: 1, count: 32))])
    let other = Custodian([MasterKey([UInt8](repeating: 2, count: 32))])

    @Test("A blind index has 16 bytes and depends on value, kind and master")
    func blindIndex() {
        let index = custodian.blindIndex("13800138000", kind: "phone")
        #expect(index.count == 16)
        #expect(index == custodian.blindIndex("13800138000", kind: "phone"))
        #expect(index != custodian.blindIndex("13800138001", kind: "phone"))
        #expect(index != custodian.blindIndex("13800138000", kind: "name"))
        #expect(index != other.blindIndex("13800138000", kind: "phone"))
    }

    @Test("Kind and value cannot be shifted into one another")
    func separated() {
        #expect(custodian.blindIndex("bc", kind: "a") != custodian.blindIndex("c", kind: "ab"))
    }

    @Test("A query code is right only for its own case")
    func queryCode() {
        let number = CaseNumber(year: 2026, serial: 41_873)
        let code = newQueryCode()
        let stored = custodian.queryCodeHash(code, number)
        #expect(stored.count == 32)
        #expect(custodian.isRight(code, for: number, stored: stored))
        #expect(!custodian.isRight(newQueryCode(), for: number, stored: stored))
        #expect(!custodian.isRight(code, for: CaseNumber(year: 2026, serial: 41_874), stored: stored))
        #expect(!other.isRight(code, for: number, stored: stored))
        #expect(!custodian.isRight(code, for: number, stored: []))
    }

    @Test("The secret under which matters are compared is steady and differs by master")
    func matchSecret() {
        #expect(custodian.matchSecret == custodian.matchSecret && custodian.matchSecret.count == 16)
        #expect(custodian.matchSecret != other.matchSecret)
    }

    @Test("SHA-256 is that of FIPS 180-4, in one piece and in several")
    func sha256Vector() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(hexadecimal(sha256(Array("abc".utf8))) == expected)
        var pieces = StreamingDigest()
        pieces.append(Array("a".utf8))
        pieces.append(Array("bc".utf8))
        #expect(hexadecimal(pieces.value()) == expected)
    }

    @Test("A commitment is HMAC-SHA-256 under its salt")
    func commitmentVector() {
        // RFC 4231, test case 1, has a key of 20 bytes; HMAC fills a key with zeros, so 32 bytes give the same.
        let salt = [UInt8](repeating: 0x0b, count: 20) + [UInt8](repeating: 0, count: 12)
        let expected = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        #expect(hexadecimal(commitment(salt: salt, Array("Hi There".utf8))) == expected)
    }

    @Test("Comparison tells equal from unequal in bytes and in length")
    func comparison() {
        #expect(isEqualInConstantTime([1, 2], [1, 2]))
        #expect(!isEqualInConstantTime([1, 2], [1, 3]))
        #expect(!isEqualInConstantTime([1, 2], [1, 2, 3]))
    }

    @Test("Hexadecimal reads back what it wrote and refuses anything else")
    func hexadecimalForm() {
        let all = (0...255).map { UInt8($0) }
        #expect(bytes(hexadecimal: hexadecimal(all)) == all)
        #expect(bytes(hexadecimal: "AB") == [0xAB])
        #expect(bytes(hexadecimal: "abc") == nil)
        #expect(bytes(hexadecimal: "xy") == nil)
    }

    @Test("Random digits are digits, of each sort, and codes made of them read back")
    func randomness() throws {
        let digits = randomDigits(20_000)
        for digit: UInt8 in 0...9 {
            // 2,000 expected, with a deviation of 42.
            #expect((1700...2300).contains(digits.count { $0 == digit }), "\(digit)")
        }
        #expect(digits.count == 20_000 && randomDigits(0).isEmpty)
        for count in [0, 1, 33, 256, 257, 1000] { #expect(randomBytes(count).count == count) }
        // Of 1,000 bytes each place is filled: one that never changes in fifty draws was not.
        let draws = (1...50).map { _ in randomBytes(1000) }
        #expect((0..<1000).allSatisfy { place in Set(draws.map { $0[place] }).count > 1 })
        #expect(randomBytes(32) != randomBytes(32))
        let code = newQueryCode()
        #expect(try QueryCode(typed: code.groups.joined(separator: " ")) == code)
    }
}
