import Vocabulary

/// A matter taken apart: what keys and features are made from. The words told stay where they are.
struct ToldParts {
    let told: ToldMatter
    let name: CompanyName
    let contact: PersonName
    let address: AddressParts
    let telephone: Telephone
    /// The first ones told, at most `mostRights`; the first is compared digit by digit.
    let rightNumbers: [RightNumber]
    /// Whether more are told than are kept.
    let hasMoreRights: Bool
    let brand: BrandName
    let complainant: CompanyName
    let complainantPhone: Telephone
    let goods: SpokenUnits
    let pages: [PageAddress]
    let story: ToldStory

    static let mostRights = 2

    /// No more pages than this are looked up; the first ones told, those of the field before those of the story. The
    /// first four are compared.
    static let mostPages = 512

    init(_ told: ToldMatter) {
        self.told = told
        story = ToldStory(told)
        address = AddressParts(told.address)
        name = CompanyName(told.respondent, near: address.area)
        let contactTold = FoldedScalars(told.contact).scalars
        contact = PersonName(contactTold.isEmpty ? name.bracketed : contactTold[...])
        complainantPhone = Telephone(told.complainantPhone)
        telephone = Self.telephone(told, story, apartFrom: complainantPhone)
        let rights = Self.rightNumbers(told, story)
        rightNumbers = Array(rights.prefix(Self.mostRights))
        hasMoreRights = rights.count > Self.mostRights
        brand = BrandName(told.brand)
        complainant = CompanyName(told.complainant)
        var goods = SpokenUnits()
        goods.append(FoldedScalars(told.goods).scalars[...])
        self.goods = goods
        pages = Self.pages(told, story)
    }

    /// From the narrative only where the field is empty, and never the complainant's own, whether a field or the sentence
    /// says so.
    private static func telephone(_ told: ToldMatter, _ story: ToldStory, apartFrom own: Telephone) -> Telephone {
        let field = Telephone(told.phone)
        guard field.count == 0 else { return field }
        return story.telephones.lazy.map { Telephone($0) }.first { $0.count >= 7 && $0.digits != own.digits } ?? field
    }

    private static func rightNumbers(_ told: ToldMatter, _ story: ToldStory) -> [RightNumber] {
        let field = RightNumber.all(told.rightNumber, right: told.right)
        guard field.isEmpty else { return field }
        return story.rightNumbers.map { RightNumber($0.number, right: told.right) }.filter { $0.count > 0 }
    }

    private static func pages(_ told: ToldMatter, _ story: ToldStory) -> [PageAddress] {
        var pages: [PageAddress] = []
        var seen: Set<PageAddress> = []
        for page in PageField(told.pages).pages + story.pages
        where pages.count < mostPages && seen.insert(page).inserted {
            pages.append(page)
        }
        return pages
    }

    /// Who complains, in whatever order the parts of the name were told: 朱洁 is "Jie Zhu". Nil if nobody is named.
    var complainantWord: UInt64? {
        let sounds = complainant.units.sounds[complainant.core].sorted()
        guard !sounds.isEmpty else { return nil }
        return sounds.reduce(LetterHash.empty) { $0.joined(Sound.letterHash($1)) }.mixed
    }
}
