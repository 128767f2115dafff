/// A mark or the title of a work: 耐克 Nike has a Chinese part and one in letters, each of which others tell alone. Of several
/// marks (`MarkList`) the first Chinese part and the first one in letters are kept.
package struct BrandName {
    private(set) var chinese = SpokenUnits()
    private(set) var latin = SpokenUnits()
    /// The letters and digits of the part in letters.
    private(set) var letters: [UInt16] = []
    /// Whether several marks are told, so that what is kept proves no difference.
    package private(set) var isSeveral = false

    package init(_ text: String) {
        for mark in MarkList.marks(in: FoldedScalars(text).scalars) {
            var next = BrandName()
            for writing in MarkList.writings(of: mark) { next.join(BrandName(writing: writing)) }
            if !isEmpty, !next.isEmpty, !sharesPart(next) { isSeveral = true }
            join(next)
        }
    }

    private init() {}

    private init(writing: ArraySlice<UInt16>) {
        for word in writing.split(whereSeparator: { !$0.isWord }) {
            var rest = word
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

    private var isEmpty: Bool { chinese.isEmpty && latin.isEmpty }

    private func sharesPart(_ other: BrandName) -> Bool {
        !chinese.isEmpty && chinese.han == other.chinese.han || !letters.isEmpty && letters == other.letters
    }

    /// Takes from `next` what is not told yet.
    private mutating func join(_ next: BrandName) {
        if next.isSeveral { isSeveral = true }
        if chinese.isEmpty {
            chinese = next.chinese
        } else if !next.chinese.isEmpty, chinese.han != next.chinese.han {
            isSeveral = true
        }
        if latin.isEmpty {
            (latin, letters) = (next.latin, next.letters)
        } else if !next.latin.isEmpty, letters != next.letters {
            isSeveral = true
        }
    }

    package var chineseText: String { chinese.text(0..<chinese.count) }
    package var latinText: String { latin.text(0..<latin.count) }
    /// How the Chinese part is said: by it 小米 and "Xiaomi" are one.
    package var pinyin: String { chinese.spoken(0..<chinese.count).joined(separator: " ") }
}
