import Vocabulary

/// The administrative divisions of China by name, with and without 省, 市, 县 … behind it.
enum Gazetteer {
    /// The longest division that begins at `start` and ends by `end`; its number is the code of six digits (GB/T 2260). Of
    /// several with one name or sound one that is written so, then one inside `parent`, then one that agrees with `near`
    /// (codes; 0 for none known).
    static func longest(
        in units: SpokenUnits, from start: Int, to end: Int, inside parent: UInt32 = 0, near: UInt32 = 0
    ) -> WordTable.Match? {
        guard start < end else { return nil }
        var best: WordTable.Match?
        var bestRank = 0
        table.matches(in: units, from: start, to: end) { match in
            let rank =
                (match.isWritten ? 32 : 0) + (contains(parent, match.number) ? 16 : 0)
                + (near != 0 && agree(near, match.number) ? 8 : 0) + importance(match.number)
            guard let known = best, known.count == match.count else {
                (best, bestRank) = (match, rank)
                return
            }
            var (chosen, other) = (known, match)
            if rank > bestRank { (chosen, other, bestRank) = (match, known, rank) }
            if !agree(known.number, match.number), importance(other.number) >= importance(chosen.number) {
                chosen.isAmbiguous = true
            }
            best = chosen
        }
        return best
    }

    /// "Yiwu" is rather the city 义乌 than the county 伊吾. Codes of counties end in 21 to 80, of their cities in 81 to 99.
    private static func importance(_ code: UInt32) -> Int {
        if code % 10_000 == 0 { return 4 }
        if code % 100 == 0 { return 3 }
        return code % 100 > 80 ? 2 : 1
    }

    /// Whether the division `inner` lies in `outer` or is the same; 0 contains everything.
    static func contains(_ outer: UInt32, _ inner: UInt32) -> Bool {
        if outer % 10_000 == 0 { return outer == 0 || outer / 10_000 == inner / 10_000 }
        if outer % 100 == 0 { return outer / 100 == inner / 100 }
        return outer == inner
    }

    /// Whether one of the two may lie in the other.
    static func agree(_ left: UInt32, _ right: UInt32) -> Bool { contains(left, right) || contains(right, left) }

    private static let table = WordTable(
        divisions.split(whereSeparator: \.isWhitespace).flatMap { entry in
            let name = String(entry.dropFirst(6))
            let code = UInt32(entry.prefix(6))!
            let names = [name] + (shortForm(of: name).map { [$0] } ?? [])
            return names.flatMap { [$0] + spellings(of: $0) }.map { (text: $0, number: code) }
        })

    /// How the name is written in letters where that is not its characters read one by one: Chongqing, Xiamen, and
    /// "Chengdou", as machines write it.
    private static func spellings(of name: String) -> [String] {
        let byCharacter = name.unicodeScalars.map { Pinyin.readings(of: String($0)).last ?? [] }.joined()
        let all = [Array(byCharacter)] + Pinyin.readings(of: name)
        let plain = SpokenUnits(name)
        return Set(all.map { $0.map(\.letters).joined() })
            .filter { SpokenUnits($0).letters != plain.letters }.sorted()
    }

    /// 义乌 for 义乌市, 红河 for 红河哈尼族彝族自治州; nil where a single character would be left (和县), and for
    /// districts, whose short names (和平, 鼓楼) are names of shops too.
    private static func shortForm(of name: String) -> String? {
        guard let kind = kinds.first(where: { name.hasSuffix($0) }) else { return nil }
        var short = name.dropLast(kind.count)
        if kind.hasPrefix("自治") {
            while let people = peoples.first(where: { short.hasSuffix($0) && short.count > $0.count }) {
                short = short.dropLast(people.count)
            }
        }
        return short.count >= 2 ? String(short) : nil
    }

    private static let kinds = [
        "特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "省", "市", "县", "盟", "旗",
    ]

    private static let peoples = [
        "维吾尔", "壮族", "回族", "蒙古族", "蒙古", "藏族", "苗族", "彝族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族",
        "土家族", "哈尼族", "哈萨克族", "哈萨克", "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族",
        "景颇族", "柯尔克孜族", "柯尔克孜", "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族",
        "锡伯", "塔吉克族", "塔吉克", "怒族", "普米族", "裕固族", "独龙族", "鄂温克族", "鄂伦春族", "鄂伦春", "各族", "保安族",
    ]
}
