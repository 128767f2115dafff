import Matching
import Testing
import Vocabulary

@Suite("The index in memory finds what a search through all would")
struct MatchIndexTests {
    private static let secret = MatchSecret(low: 1, high: 2)

    /// Matters from few words, so that many share something.
    private func profiles(_ count: Int, _ chance: inout Chance) -> [MatchProfile] {
        (0..<count).map { _ in
            var told = ToldMatter(
                receivedOn: Day(number: Int32.random(in: 20_000...20_100, using: &chance)), right: .trademark)
            func pick(_ values: [String]) -> String { values.randomElement(using: &chance) ?? "" }
            told.rightNumber = pick(["", "8123456", "8123457", "999888"])
            told.brand = pick(["", "耐克", "Adidas 阿迪达斯", "示例牌"])
            told.respondent = pick(["", "义乌市小米商贸有限公司", "义乌小米贸易公司", "广州市松雪阁茶业有限公司", "北京京味斋食品店"])
            told.contact = pick(["", "王小明", "李华"])
            told.address = pick(["", "北京市西城区马连道路11号茶城A座2楼B105号", "浙江省义乌市稠州路99号C区12号"])
            told.phone = pick(["", "13800000000", "13800000001", "010-12345678"])
            told.pages = pick(["", "https://item.taobao.com/item.htm?id=123456", "http://shop123.taobao.com/"])
            told.complainant = pick(["", "耐克体育（中国）有限公司"])
            return MatchProfile(told, secret: Self.secret)
        }
    }

    private func index(_ profiles: [MatchProfile]) -> MatchIndex {
        var builder = MatchIndexBuilder()
        for profile in profiles { builder.add(profile) }
        return builder.finished()
    }

    @Test("Each key leads to exactly the matters that have it", arguments: 0..<10 as Range<UInt64>)
    func postings(seed: UInt64) {
        var chance = Chance(seed: seed)
        let profiles = profiles(200, &chance)
        let index = index(profiles)
        for key in Set(profiles.flatMap(\.keys)) {
            let naive = profiles.indices.filter { profiles[$0].keys.contains(key) }
            #expect(index.matters(having: key).map { Int($0) } == naive)
        }
        #expect(index.matters(having: MatchKey(kind: .page, hash: 77)).isEmpty)
    }

    @Test(
        "Pairs are those whose shared keys say enough, each once and in order",
        arguments: [(0, 60), (1, 300), (2, 1500)] as [(UInt64, Int)])
    func pairs(seed: UInt64, count: Int) {
        var chance = Chance(seed: seed)
        let profiles = profiles(count, &chance)
        let index = index(profiles)
        var sharers: [MatchKey: [Int]] = [:]
        for (position, profile) in profiles.enumerated() {
            for key in profile.keys where key.kind.isAsked { sharers[key, default: []].append(position) }
        }
        var naive: [[Int]: Double] = [:]
        for (first, profile) in profiles.enumerated() {
            for group in profile.keys.compactMap({ sharers[$0] }) where group.count <= CandidateSelection.cap {
                for second in group where second > first {
                    naive[[first, second], default: 0] += CandidateSelection.rarity(group.count)
                }
            }
        }
        let expected = naive.filter { $0.value >= MatchIndex.leastShared }.keys
        var found: [[Int]] = []
        index.pairs(in: 0..<count / 2) { found.append([$0.first, $0.second]) }
        index.pairs(in: count / 2..<count) { found.append([$0.first, $0.second]) }
        #expect(expected.count < naive.count || count < 1000, "Some pairs are left out.")
        #expect(found == expected.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
    }

    @Test("A pair has the same probabilities from either side", arguments: 0..<5 as Range<UInt64>)
    func symmetric(seed: UInt64) {
        var chance = Chance(seed: seed)
        let index = index(profiles(60, &chance))
        for first in 0..<index.count {
            for second in 0..<first {
                let (one, other) = (index.pair(first, second), index.pair(second, first))
                #expect(one.frequencies == other.frequencies)
                #expect(
                    MatchModel.standard.score(one.comparison, one.frequencies)
                        == MatchModel.standard.score(other.comparison, other.frequencies))
            }
        }
    }

    @Test("A matter of the index and the same matter from outside find the same", arguments: 0..<5 as Range<UInt64>)
    func lookUp(seed: UInt64) {
        var chance = Chance(seed: seed)
        let profiles = profiles(120, &chance)
        let all = index(profiles)
        let others = index(Array(profiles.dropLast()))
        let inside = all.lookUp(119, .standard)
        let outside = others.lookUp(profiles[119], .standard)
        #expect(inside.map(\.candidate) == outside.map(\.candidate))
        #expect(inside.allSatisfy { $0.candidate.id != 119 })
        #expect(inside == inside.sorted())
        #expect(all.lookUp(119, .standard) == inside, "Equal input gives equal order.")
    }
}
