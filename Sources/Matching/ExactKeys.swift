package import Vocabulary

/// The items by which two matters are the same at first sight. The duplicate look-up finds older cases by them;
/// weighing likeness by degrees comes on top of it.
package struct ExactKeys: Sendable, Equatable {
    package let keys: [ExactKey]

    /// At most this many pages of one matter are looked up.
    package static let pageLimit = 50

    /// From what was told. Empty items give no key; `pages` are addresses separated by white space.
    package init(
        right: RightType, rightNumber: String, pages: String, telephone: String, respondent: String, address: String
    ) {
        var keys: [ExactKey] = []
        let number = Normalised.text(rightNumber)
        if number.utf8.count >= 4 { keys.append(ExactKey(kind: .rightNumber, value: right.rawValue + number)) }
        let phone = Normalised.telephone(telephone)
        if !phone.isEmpty { keys.append(ExactKey(kind: .telephone, value: phone)) }
        let name = Normalised.text(respondent)
        let place = Normalised.text(address)
        if !name.isEmpty, !place.isEmpty {
            keys.append(ExactKey(kind: .nameAndPlace, value: name + "@" + place))
        }
        let addresses = pages.split(whereSeparator: \.isWhitespace).prefix(Self.pageLimit)
        for page in Set(addresses.map { Normalised.page(String($0)) }).sorted() where !page.isEmpty {
            keys.append(ExactKey(kind: .pageAddress, value: page))
        }
        self.keys = keys
    }
}

/// One item in its normalised form.
package struct ExactKey: Sendable, Hashable {
    package let kind: MatchKind
    package let value: String
}
