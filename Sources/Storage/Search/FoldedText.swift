import Vocabulary

/// A text as it is searched: its words in one form, whatever stood between them left out. A word is a run of ideographs
/// or of letters and digits. Works on scalars: letters with hundreds of thousands of characters come, in many languages
/// and odd encodings.
struct FoldedText {
    /// The scalars of all words, with `gap` after each word.
    private(set) var scalars: [UInt32] = []
    /// For each of them its place in the text, in scalars from 0; empty unless asked for.
    private(set) var places: [Int] = []

    static let gap: UInt32 = 0

    init(_ text: String, keepsPlaces: Bool = false) {
        scalars.reserveCapacity(text.utf8.count / 2)
        var last = SearchFolding.Sort.other
        var place = 0
        for original in text.unicodeScalars {
            let scalar = UsualForm.of(original)
            let sort = SearchFolding.sort(of: scalar)
            if sort != .mark {
                if sort != last, last != .other { append(Self.gap, place, keepsPlaces) }
                if sort != .other { SearchFolding.fold(scalar) { append($0.value, place, keepsPlaces) } }
                last = sort
            }
            place += 1
        }
        if last != .other { append(Self.gap, place, keepsPlaces) }
    }

    private mutating func append(_ scalar: UInt32, _ place: Int, _ keepsPlaces: Bool) {
        scalars.append(scalar)
        if keepsPlaces { places.append(place) }
    }

    /// Each word without its gap.
    var words: [ArraySlice<UInt32>] { scalars.split(separator: Self.gap) }

    /// Where a word, or a part of one, begins for the first time at or after an index; nil if nowhere.
    func firstIndex(of part: ArraySlice<UInt32>, from start: Int = 0) -> Int? {
        scalars.withUnsafeBufferPointer { text in
            part.withUnsafeBufferPointer { part in
                guard let head = part.first, start + part.count <= text.count else { return nil }
                for index in start...text.count - part.count where text[index] == head {
                    var length = 1
                    while length < part.count, text[index + length] == part[length] { length += 1 }
                    if length == part.count { return index }
                }
                return nil
            }
        }
    }
}
