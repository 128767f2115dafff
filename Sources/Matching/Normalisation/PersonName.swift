/// The name of a person as told: 张三, "San Zhang", 张老板. Titles are left out, and a surname is
/// read as one: 曾丽 is "Zeng Li".
package struct PersonName {
    private(set) var units = SpokenUnits()

    package init(_ text: String) { self.init(FoldedScalars(text).scalars[...]) }

    init(_ scalars: ArraySlice<UInt16>) {
        for word in scalars.split(whereSeparator: { !$0.isWord }) {
            if word.first!.isLetter, Self.titles.contains(where: { word.elementsEqual($0.utf16) }) { continue }
            units.append(word)
        }
        for title in Self.honorifics where units.count > title.count {
            guard units.han.suffix(title.count).elementsEqual(title) else { continue }
            units.removeLast(title.count)
        }
        guard let first = units.han.first else { return }
        units.readSurname(at: units.count == 2 && Self.familiar.contains(first) ? 1 : 0)
    }

    /// 老曾, 小单.
    private static let familiar: [UInt16] = [0x8001, 0x5C0F]

    private static let titles = ["mr", "mrs", "ms", "miss", "dr", "madam", "sir"]

    private static let honorifics = ["先生", "女士", "小姐", "老板", "老板娘", "经理", "总经理", "店主", "负责人", "老师", "总"]
        .map { Array($0.utf16) }

    package var text: String { units.text(0..<units.count) }
    package var pinyin: String { units.spoken(0..<units.count).joined(separator: " ") }
}
