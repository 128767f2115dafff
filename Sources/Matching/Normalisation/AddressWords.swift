extension SpokenUnits {
    /// A piece of an address, in which English words (road, floor …) become their Chinese ones. What English tells behind
    /// its word (Building 5, Tower B, Floor 3) or counts (3rd floor) is put as Chinese has it: 5栋, B座, 3楼.
    mutating func append(words scalars: ArraySlice<UInt16>) {
        let words = scalars.split(separator: FoldedScalars.space)
        // Where the last pair of a word and its number ended.
        var (index, pairEnd) = (0, 0)
        while index < words.count {
            if AddressWords.isCountedFloor(words, index) {
                append(words[index].dropLast(2))
                append(addressWord: words[index + 1])
                index += 2
                pairEnd = index
            } else if AddressWords.isBeforeItsNumber(words, index, pairEnd) {
                append(words[index + 1])
                append(addressWord: words[index])
                index += 2
                pairEnd = index
            } else {
                append(addressWord: words[index])
                index += 1
            }
        }
    }

    private mutating func append(addressWord word: ArraySlice<UInt16>) {
        if let chinese = AddressWords.chinese(word) {
            for scalar in chinese.utf16 { append(han: scalar) }
        } else {
            append(word.map { $0 == 0x23 ? 0x53F7 : $0 }[...])  // # for 号
        }
    }
}

/// The English words of an address.
enum AddressWords {
    static func chinese(_ word: ArraySlice<UInt16>) -> String? {
        word.first?.isLetter == true ? english[String(decoding: word, as: UTF16.self)] : nil
    }

    /// Whether a word at the end of an address is its country or a part of that, or a postcode.
    static func isCountry(_ word: ArraySlice<UInt16>) -> Bool {
        if word.count == 6, word.allSatisfy(\.isDigit) { return true }
        return countries.contains(String(decoding: word, as: UTF16.self))
    }

    /// 3rd floor.
    static func isCountedFloor(_ words: [ArraySlice<UInt16>], _ index: Int) -> Bool {
        let word = words[index]
        guard index + 1 < words.count, word.count > 2, word.dropLast(2).allSatisfy(\.isDigit) else { return false }
        return endings.contains(String(decoding: word.suffix(2), as: UTF16.self)) && chinese(words[index + 1]) == "楼"
    }

    /// Whether the word at a place says what the number behind it is (Building 5), and not what the one before it is
    /// (5 Building 301) nor a name (Second Floor 12): where it begins the piece, or what stands before it has its word.
    static func isBeforeItsNumber(_ words: [ArraySlice<UInt16>], _ index: Int, _ pairEnd: Int) -> Bool {
        guard index + 1 < words.count, let mark = chinese(words[index]), numbered.contains(mark) else { return false }
        let behind = words[index + 1]
        let isNumber = behind.count <= 3 && behind.allSatisfy(\.isDigit)
        let isLetter = mark != "楼" && behind.count == 1 && behind.allSatisfy(\.isLetter)
        guard isNumber || isLetter else { return false }
        return index == pairEnd || index > 1 && isRoom(words[index - 2], words[index - 1])
    }

    /// Room 301.
    private static func isRoom(_ word: ArraySlice<UInt16>, _ number: ArraySlice<UInt16>) -> Bool {
        let isNumber = number.count == 1 || number.contains(where: \.isDigit)
        return isNumber && rooms.contains(chinese(word) ?? "")
    }

    private static let countries: Set = ["china", "prc", "pr", "p.r.", "p.r.c", "p.r.c.", "p.r.china", "p.", "r."]
    private static let endings: Set = ["st", "nd", "rd", "th"]
    private static let numbered: Set = ["栋", "座", "楼"]
    private static let rooms: Set = ["室", "铺"]

    private static let english = [
        "road": "路", "rd": "路", "street": "街", "st": "街", "avenue": "大道", "ave": "大道", "lane": "巷", "building": "栋",
        "bldg": "栋", "block": "座", "tower": "座", "floor": "楼", "room": "室", "rm": "室", "unit": "室", "shop": "铺",
        "stall": "铺", "booth": "铺", "no": "", "no.": "", "rd.": "路", "st.": "街", "city": "市", "province": "省",
        "district": "区", "county": "县",
        "town": "镇",
    ]
}
