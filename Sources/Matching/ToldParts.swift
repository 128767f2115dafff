import Vocabulary

/// A matter taken apart: what keys and features are made from. The words told stay where they are.
struct ToldParts {
    let told: ToldMatter
    let name: CompanyName
    let contact: PersonName
    let address: AddressParts
    let telephone: Telephone
    let rightNumber: RightNumber
    let brand: BrandName
    let complainant: CompanyName
    let complainantPhone: Telephone
    let goods: SpokenUnits
    let pages: [StandInPage]
    let story: StandInStory

    init(_ told: ToldMatter) {
        self.told = told
        name = CompanyName(told.respondent)
        let contactTold = FoldedScalars(told.contact).scalars
        contact = PersonName(contactTold.isEmpty ? name.bracketed : contactTold[...])
        address = AddressParts(told.address)
        telephone = Telephone(told.phone)
        rightNumber = RightNumber(told.rightNumber, right: told.right)
        brand = BrandName(told.brand)
        complainant = CompanyName(told.complainant)
        complainantPhone = Telephone(told.complainantPhone)
        var goods = SpokenUnits()
        goods.append(FoldedScalars(told.goods).scalars[...])
        self.goods = goods
        pages = StandInPage.pages(told.pages)
        story = StandInStory(told.narrative)
    }
}
