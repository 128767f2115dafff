package import Vocabulary

/// The words of one notice: what we did, what to do, until when, where. Never the content of a case, never a name, never
/// a code, no link that lets anybody in. Source: UX §11.
package struct LetterText: Sendable, Equatable {
    package let subject: Localized
    /// Sentences between the subject and the place where to look.
    package let sentences: [Localized]

    /// - Parameters:
    ///   - due: the nearest day that the reader may know of; not every kind speaks of it.
    package init(_ kind: LetterKind, to audience: NoticeAudience, number: CaseNumber, due: Day?) {
        let words =
            switch audience {
            case .applicant: kind.toApplicant(due)
            case .agency: kind.toAgency(due)
            case .desk: kind.toDesk
            }
        subject = Localized(zh: "\(number) \(words.headline.zh)", en: "\(number): \(words.headline.en)")
        sentences = words.sentences
    }
}

/// What a kind says, without the number of the case.
struct LetterWords {
    let headline: Localized
    let sentences: [Localized]

    init(_ zh: String, _ en: String, _ sentences: Localized...) {
        headline = Localized(zh: zh, en: en)
        self.sentences = sentences
    }
}

extension Day? {
    /// A part of a sentence if the day is known, nothing otherwise.
    func phrase(_ make: (Localized) -> Localized) -> Localized {
        map { make(Localized(zh: $0.text(.zh), en: $0.text(.en))) } ?? Localized(zh: "", en: "")
    }
}
