import Vocabulary

/// A matter told in a letter rather than in fields: what two such letters are compared by.
package struct Narrative: Sendable {
    /// The distinct words of the text outside its pages, by hash, ascending, and how often each stands there.
    let words: [UInt64]
    let counts: [UInt32]
    /// Distinct pages of field and text.
    let pages: [NarrativePage]
    let complainant: [UInt64]
    let work: [UInt64]
    let day: Day

    /// Shorter narratives tell too little to be compared by their words. Unit: UTF-8 bytes.
    package static let shortest = 400
    /// No more words of a text are kept, the first ones. The longest letters list, they do not tell.
    static let mostWords = 20_000

    /// Whether the respondent is told in no field, by which he would be found more surely, and the narrative is long.
    package static func isLetter(_ told: ToldMatter) -> Bool {
        told.phone.isEmpty && told.address.isEmpty && told.contact.isEmpty && told.rightNumber.isEmpty
            && told.narrative.utf8.count >= shortest
    }

    /// Nil where the matter is no letter.
    package init?(_ told: ToldMatter) {
        guard Self.isLetter(told) else { return nil }
        self.init(always: told)
    }

    init(always told: ToldMatter) {
        let text = Array(told.narrative.utf8)
        let findings = FreeText(bytes: text).findings
        let words = NarrativeWords(text, apartFrom: findings.compactMap { $0.what.isPage ? $0.range : nil })
        (self.words, counts) = words.counted(most: Self.mostWords)
        var pages = PageField(told.pages).pages
        for finding in findings { if case .page(let page) = finding.what { pages.append(page) } }
        var seen: Set<UInt64> = []
        self.pages = pages.map { NarrativePage($0) }.filter { seen.insert($0.hash).inserted }
        complainant = Set(NarrativeWords(Array(told.complainant.utf8), apartFrom: []).hashes(most: 16)).sorted()
        work = Set(Self.work(told.brand)).sorted()
        day = told.receivedOn
    }

    private static func work(_ told: String) -> [UInt64] {
        let bytes = Array(told.utf8.prefix(1_000))
        let pages = FreeText(bytes: bytes).findings.compactMap { $0.what.isPage ? $0.range : nil }
        return NarrativeWords(bytes, apartFrom: pages).hashes(most: 64)
    }
}

/// A page as narratives share it.
struct NarrativePage: Sendable {
    let hash: UInt64
    /// A repository, an item or a shop at a marketplace is what is complained of; a page of some site is often the
    /// complainant's own and stands in all his letters.
    let isOffer: Bool

    init(_ page: PageAddress) {
        hash = NarrativeWords.hash(of: page.identity.utf8)
        isOffer = page.platform != .site && (page.kind == .repository || page.kind == .item || page.kind == .shop)
    }
}

extension FreeText.What {
    var isPage: Bool { if case .page = self { true } else { false } }
}
