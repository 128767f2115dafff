/// The name of a business taken apart: 义乌市小米商贸有限公司 is 义乌市 (place), 小米 (core), 商贸 (trade), 有限公司
/// (form), and so is "Yiwu Xiaomi Trading Co., Ltd.". The core is what tells one business from another; it is never empty
/// unless the name is. Words are known by their sound, so a homophone in place or form does no harm.
package struct CompanyName {
    private(set) var units = SpokenUnits()
    /// Code of the division named in front or in brackets (GB/T 2260); 0 if none is.
    package private(set) var place: UInt32 = 0
    /// Which units are the core, the trade, the legal form.
    private(set) var core = 0..<0
    private var trades = 0..<0
    private var forms = 0..<0
    /// Number of the trade (`NameWords`); 0 if none is named or the name is in letters, whose "Trading" says little.
    private(set) var trade: UInt16 = 0
    /// What stands in brackets in a Chinese name and is no place: mostly a contact.
    private(set) var bracketed: ArraySlice<UInt16> = []
    private(set) var isChinese = false
    private let near: UInt32

    /// Longer names are cut. Unit: characters or syllables.
    private static let longest = 40

    /// `near` is a division known otherwise (code; 0 for none): of several places of one name or sound the one there is
    /// meant.
    package init(_ text: String, near: UInt32 = 0) {
        self.near = near
        let folded = FoldedScalars(text).scalars
        isChinese = folded.count(where: \.isHan) >= 2
        if isChinese {
            readChinese(folded)
        } else {
            readEnglish(folded)
        }
    }

    private mutating func readChinese(_ folded: [UInt16]) {
        var start = 0
        while start < folded.count, units.count < Self.longest {
            let open = folded[start...].firstIndex(of: FoldedScalars.opening) ?? folded.count
            units.append(folded[start..<open])
            guard open < folded.count else { break }
            let close = folded[open...].firstIndex(of: FoldedScalars.closing) ?? folded.count
            readBracket(folded[min(open + 1, close)..<close])
            start = close + 1
        }
        let words = NameTiling(units, to: min(units.count, Self.longest))
        let start2 = readPlaces(words)
        readWords(words, from: start2)
        if NameReadings.isSurname(units.han[core]) { units.readSurname(at: core.lowerBound) }
    }

    private mutating func readBracket(_ inside: ArraySlice<UInt16>) {
        var words = SpokenUnits()
        words.append(inside)
        guard !words.isEmpty else { return }
        if let found = division(words) {
            if place == 0 { place = found.number }
        } else {
            bracketed = inside
        }
    }

    /// The division that all of the units name together.
    private func division(_ words: SpokenUnits) -> WordTable.Match? {
        guard let found = Gazetteer.longest(in: words, from: 0, to: words.count, near: near), found.count == words.count
        else { return nil }
        return found
    }

    /// Reads up to three divisions in front, each inside the one before it; the end of the last.
    private mutating func readPlaces(_ words: NameTiling) -> Int {
        var start = 0
        for _ in 0..<3 {
            guard let found = Gazetteer.longest(in: units, from: start, to: words.end, inside: place, near: near),
                Gazetteer.contains(place, found.number)
            else { break }
            let behind = start + found.count
            // A name that consists of a place and words only (北京商店) keeps the place as its core; what only sounds like
            // a place must leave two units.
            if words.end == behind || words.isTiled(from: behind) && words.word(at: behind)!.isWritten { break }
            if !found.isWritten, firstWord(words, after: behind + 1) < behind + 2 { break }
            place = found.number
            start = max(behind, endOfAutonomy(from: behind, to: words.end))
        }
        return start
    }

    /// Behind the short name of an autonomous division its peoples and its kind may be misspelt (楚雄族自治州): where the
    /// kind ends; `start` if there is none.
    private func endOfAutonomy(from start: Int, to end: Int) -> Int {
        for index in start..<max(start, min(start + 10, end - 3)) where units.han[index] == 0x81EA {  // 自
            if units.han[index + 1] == 0x6CBB { return index + 3 }  // 治
        }
        return start
    }

    /// Where the words at the end begin. The first of them stands there as it is written, or leaves two units before it: a
    /// core may sound like a trade (极典, 机电).
    private func firstWord(_ words: NameTiling, after start: Int) -> Int {
        var cut = start
        while cut < words.end {
            if let word = words.word(at: cut), word.isWritten || cut > start { return cut }
            cut += 1
        }
        return words.end
    }

    /// The core ends where known words follow to the end; it keeps at least one unit.
    private mutating func readWords(_ words: NameTiling, from start: Int) {
        var cut = firstWord(words, after: start + 1)
        // A form misspelt beyond knowing hides nothing: the core ends before the last word that is known.
        if cut == words.end, let known = words.lastWord(from: start + 2) { cut = known }
        core = start..<cut
        var index = cut
        while let word = words.word(at: index) {
            let range = index..<index + word.count
            if word.number >= NameWords.forms {
                forms = forms.isEmpty ? range : forms.lowerBound..<range.upperBound
            } else {
                if trade == 0 { trade = UInt16(word.number) }
                trades = trades.isEmpty ? range : trades.lowerBound..<range.upperBound
            }
            index = range.upperBound
        }
    }

    /// The places in front and the one in brackets are no part of the core, unless nothing else tells. Other words in brackets
    /// are: what stands in quotation marks looks the same here.
    private mutating func readEnglish(_ folded: [UInt16]) {
        let (rest, bracket) = apartFromPlaceInBrackets(folded)
        var telling = tellingWords(rest[...])
        let tellsMore = !telling.isEmpty
        if !tellsMore { telling = tellingWords(folded[...]) }
        for word in telling.isEmpty ? Self.englishWords(folded[...]) : telling { units.append(word) }
        let end = min(units.count, Self.longest)
        let start = telling.count > 1 ? readEnglishPlaces(to: end) : 0
        if tellsMore, let bracket, Gazetteer.contains(place, bracket.number) { takePlace(bracket) }
        core = start..<end
    }

    private static func englishWords(_ folded: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
        Array(folded.split(whereSeparator: { !$0.isWord }).prefix(12))
    }

    /// The words that say neither form nor trade. "District" behind the name of one is 区, without which the gazetteer knows
    /// none.
    private func tellingWords(_ folded: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
        var telling: [ArraySlice<UInt16>] = []
        for word in Self.englishWords(folded) {
            if word.elementsEqual(Self.district) {
                let names = (1...3).map { Array(telling.suffix($0)) + [Self.districtInPinyin] }
                if names.contains(where: { division($0) != nil }) { telling.append(Self.districtInPinyin) }
            } else if !NameWords.english.contains(word.letterHash) {
                telling.append(word)
            }
        }
        return telling
    }

    private static let district = Array("district".utf16)
    private static let districtInPinyin = Array("qu".utf16)[...]

    private func division(_ words: [ArraySlice<UInt16>]) -> WordTable.Match? {
        var units = SpokenUnits()
        for word in words { units.append(word) }
        return division(units)
    }

    /// The first place that stands in brackets by itself, and the name without it.
    private func apartFromPlaceInBrackets(_ folded: [UInt16]) -> (rest: [UInt16], place: WordTable.Match?) {
        var rest: [UInt16] = []
        var place: WordTable.Match?
        var start = 0
        while place == nil, let open = folded[start...].firstIndex(of: FoldedScalars.opening),
            let close = folded[open...].firstIndex(of: FoldedScalars.closing)
        {
            place = division(tellingWords(folded[(open + 1)..<close]))
            rest += folded[start..<open]
            if place == nil { rest += folded[open...close] } else { rest.append(FoldedScalars.space) }
            start = close + 1
        }
        return (rest + folded[start...], place)
    }

    /// Reads up to three divisions in front, each inside the one before it, behind which a word is left; the end of the
    /// last.
    private mutating func readEnglishPlaces(to end: Int) -> Int {
        var start = 0
        for _ in 0..<3 {
            guard let found = Gazetteer.longest(in: units, from: start, to: end, inside: place, near: near),
                Gazetteer.contains(place, found.number), units.wordStarts.contains(start + found.count)
            else { break }
            takePlace(found)
            start += found.count
        }
        return start
    }

    /// "Suzhou" may be 苏州 or 宿州: where neither a place in front of it nor `near` tells which, none is told.
    private mutating func takePlace(_ found: WordTable.Match) {
        let isTold = !found.isAmbiguous || place != 0 || near != 0 && Gazetteer.agree(found.number, near)
        if isTold { place = found.number }
    }
}

/// For people and for tables of samples.
extension CompanyName {
    /// As it was told, in usual characters; syllables where it was told in letters.
    package var coreText: String { units.text(core) }
    package var tradeText: String { units.text(trades) }
    package var formText: String { units.text(forms) }
    /// The core in Pinyin: `xiao mi`.
    package var pinyin: String { units.spoken(core).joined(separator: " ") }
    /// `xm`
    package var initials: String { units.spoken(core).map { String($0.prefix(1)) }.joined() }
    package var bracketedText: String { String(decoding: bracketed, as: UTF16.self) }
}
