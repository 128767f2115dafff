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
    /// What stands in brackets and is no place: mostly a contact.
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
        if let found = Gazetteer.longest(in: words, from: 0, to: words.count, near: near), found.count == words.count {
            if place == 0 { place = found.number }
        } else {
            bracketed = inside
        }
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

    private mutating func readEnglish(_ folded: [UInt16]) {
        let words = folded.split(whereSeparator: { !$0.isWord }).prefix(12)
        let telling = words.filter { !NameWords.english.contains($0.letterHash) }
        for word in telling.isEmpty ? words[...] : telling[...] { units.append(word) }
        let end = min(units.count, Self.longest)
        var start = 0
        if telling.count > 1, let found = Gazetteer.longest(in: units, from: 0, to: end, near: near),
            units.wordStarts.contains(found.count)
        {
            // "Suzhou" may be 苏州 or 宿州: where nothing tells which, none is told.
            let isTold = !found.isAmbiguous || near != 0 && Gazetteer.agree(found.number, near)
            (place, start) = (isTold ? found.number : 0, found.count)
        }
        core = start..<end
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
