import Matching
import Testing

@Suite("SipHash-2-4")
struct SipHashTests {
    /// From the reference implementation (`vectors.h`): key 00 01 … 0f, message 00 01 … of that length.
    @Test(
        "Agrees with the vectors of its authors",
        arguments: [
            (0, 0x726f_db47_dd0e_0e31), (1, 0x74f8_39c5_93dc_67fd), (2, 0x0d6c_8009_d9a9_4f5a),
            (3, 0x8567_6696_d7fb_7e2d), (4, 0xcf27_94e0_2771_87b7), (5, 0x1876_5564_cd99_a68d),
            (6, 0xcbc9_466e_58fe_e3ce), (7, 0xab02_00f5_8b01_d137), (8, 0x93f5_f579_9a93_2462),
            (15, 0xa129_ca61_49be_45e5),
        ] as [(Int, UInt64)])
    func vectors(length: Int, expected: UInt64) throws {
        let secret = try #require(MatchSecret(bytes: Array(0..<16)))
        var hash = SipHash(secret)
        for byte in 0..<length { hash.feed(UInt8(byte)) }
        #expect(hash.finished() == expected)
    }

    @Test("A word is the same as its eight bytes", arguments: 0..<9)
    func words(before: Int) {
        let secret = MatchSecret(low: 1, high: 2)
        var (byBytes, byWord) = (SipHash(secret), SipHash(secret))
        for byte in 0..<before {
            byBytes.feed(UInt8(byte))
            byWord.feed(UInt8(byte))
        }
        for byte in 0..<8 { byBytes.feed(UInt8(0xF0 + byte)) }
        byWord.feed(UInt64(0xF7F6_F5F4_F3F2_F1F0))
        #expect(byBytes.finished() == byWord.finished())
    }
}
