import Matching
import Testing
import Vocabulary

@Suite("Profiles of matters and their comparison")
struct ProfileTests {
    @Test("Likeness is the same in either direction", arguments: MatterSamples.all.indices, MatterSamples.all.indices)
    func symmetric(left: Int, right: Int) {
        let (a, b) = (MatterSamples.all[left].profile.features, MatterSamples.all[right].profile.features)
        #expect(a.compared(with: b) == b.compared(with: a))
    }

    @Test("The same words give the same keys and features", arguments: MatterSamples.all.indices)
    func deterministic(index: Int) {
        let told = MatterSamples.all[index]
        #expect(MatchProfile(told, secret: MatterSamples.secret) == MatchProfile(told, secret: MatterSamples.secret))
    }

    @Test("Features are what they were after being stored", arguments: MatterSamples.all.indices)
    func stored(index: Int) {
        let features = MatterSamples.all[index].profile.features
        #expect(features.bytes.count == MatterFeatures.byteCount)
        #expect(MatterFeatures(bytes: features.bytes) == features)
    }

    @Test("Bytes of another layout or length are refused")
    func refused() {
        var bytes = MatterSamples.full.profile.features.bytes
        #expect(MatterFeatures(bytes: bytes.dropLast()) == nil)
        bytes[0] &+= 1
        #expect(MatterFeatures(bytes: bytes) == nil)
    }

    @Test("What one of the two does not tell is level 0 and weighs nothing")
    func missing() {
        let comparison = MatterSamples.full.profile.features.compared(with: MatterSamples.nothing.profile.features)
        for field in ComparedField.allCases where field != .time { #expect(comparison[field] == 0, "\(field)") }
    }

    @Test(
        "Leaving out what one tells takes that field to level 0 and no other field lower",
        arguments: [ComparedField.rightNumber, .brand, .name, .contact, .telephone, .page, .goods, .told])
    func leftOut(field: ComparedField) {
        let full = MatterSamples.full.profile.features
        let before = full.compared(with: MatterSamples.retold.profile.features)
        let after = full.compared(with: MatterSamples.retold(without: field).profile.features)
        #expect(after[field] == 0)
        for other in ComparedField.allCases where other != field { #expect(after[other] >= before[other], "\(other)") }
    }

    /// Whoever changes this number on purpose raises `MatchProfile.normalisationVersion` or `MatterFeatures.layout`, so that
    /// what is stored is made anew.
    @Test("Stored keys and features are made as they always were")
    func golden() {
        var hash = SipHash(MatterSamples.secret)
        for told in MatterSamples.all {
            let profile = told.profile
            for byte in profile.features.bytes { hash.feed(byte) }
            for key in profile.keys { hash.feed(UInt64(bitPattern: key.hash)) }
        }
        #expect(MatchProfile.normalisationVersion == 4)
        #expect(hash.finished() == 16_685_519_575_708_787_824)
    }

    @Test("A matter agrees with itself at the highest level of every field it tells")
    func itself() {
        let features = MatterSamples.full.profile.features
        let comparison = features.compared(with: features)
        for field in ComparedField.allCases where field != .told {
            #expect(Int(comparison[field]) == field.levelCount - 1, "\(field)")
        }
    }

    @Test("Every level that a comparison gives has a sentence")
    func sentences() {
        for field in ComparedField.allCases {
            #expect(field.levelName(0) == nil)
            for level in 1..<field.levelCount { #expect(field.levelName(UInt8(level)) != nil) }
            #expect(field.levelName(UInt8(field.levelCount)) == nil)
        }
    }

    @Test("The same matter told otherwise is found and agrees in nearly everything")
    func told() {
        let (first, second) = (MatterSamples.full.profile, MatterSamples.retold.profile)
        let shared = Set(first.keys).intersection(second.keys).map(\.kind)
        #expect(Set(shared).isSuperset(of: [.telephone, .nameCore, .page, .rightAndName, .unitAndPlace]))
        let comparison = first.features.compared(with: second.features)
        #expect(comparison[.rightNumber] == 3)
        #expect(comparison[.brand] == 3)
        #expect(comparison[.name] >= 6)
        #expect(comparison[.telephone] == 4)
        #expect(comparison[.unit] == 4)
        #expect(comparison[.page] == 5)
    }

    @Test("The stall next door differs in stall, name, contact and telephone")
    func neighbour() {
        let comparison = MatterSamples.full.profile.features.compared(with: MatterSamples.nextStall.profile.features)
        for field in [ComparedField.unit, .name, .contact, .telephone] { #expect(comparison[field] == 1, "\(field)") }
        #expect(comparison[.address] == 6)
    }

    @Test("Keys and features made under another secret have nothing in common")
    func secret() {
        let other = MatchProfile(MatterSamples.full, secret: MatchSecret(low: 4, high: 3))
        let mine = MatterSamples.full.profile
        #expect(Set(other.keys).isDisjoint(with: mine.keys))
        #expect(other.features.compared(with: mine.features)[.complainant] == 1)
    }
}
