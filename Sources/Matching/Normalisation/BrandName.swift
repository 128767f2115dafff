/// A mark or the title of a work: 耐克 Nike has a Chinese part and one in letters, each of which others tell alone.
package struct BrandName {
    private(set) var chinese = SpokenUnits()
    private(set) var latin = SpokenUnits()
    /// The letters and digits of the part in letters.
    private(set) var letters: [UInt16] = []

    package init(_ text: String) {
        for scalar in FoldedScalars(text).scalars.split(whereSeparator: { !$0.isWord }) {
            var rest = scalar
            while let first = rest.first {
                let end = rest.firstIndex { $0.isOther != first.isOther } ?? rest.endIndex
                if first.isOther {
                    chinese.append(rest[..<end])
                } else {
                    latin.append(rest[..<end])
                    letters += rest[..<end]
                }
                rest = rest[end...]
            }
        }
    }

    package var chineseText: String { chinese.text(0..<chinese.count) }
    package var latinText: String { latin.text(0..<latin.count) }
    /// How the Chinese part is said: by it 小米 and "Xiaomi" are one.
    package var pinyin: String { chinese.spoken(0..<chinese.count).joined(separator: " ") }
}
