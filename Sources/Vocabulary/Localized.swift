/// The languages in which Hufu speaks. Every text exists in each of them.
package enum Language: String, Sendable, Codable, CaseIterable {
    case zh, en

    /// The value of the HTML `lang` attribute (BCP 47).
    package var tag: String {
        switch self {
        case .zh: "zh-Hans"
        case .en: "en"
        }
    }
}

/// A text in both languages. There is no way to make one with a language missing.
package struct Localized: Sendable, Hashable, Codable {
    package let zh: String
    package let en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    package subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}

/// A closed list of terms with a stored code and a name that people read.
package protocol Term: RawRepresentable<String>, CaseIterable, Codable, Sendable, Hashable {
    /// How the term is said to people, in both languages.
    var name: Localized { get }
}

/// Something that the rules or the input checks refuse, with a code for programs and a sentence for people.
package protocol Refusal: Error, Sendable {
    /// Stable code for programs, in camel case.
    var code: String { get }
    /// What is wrong and how to mend it.
    var message: Localized { get }
}
