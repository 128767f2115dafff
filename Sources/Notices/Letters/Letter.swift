package import Vocabulary

/// One letter ready to go. Lives only while it is sent: it is the one place where an address stands in clear.
package struct Letter: Sendable, Equatable {
    package let address: NoticeAddress
    /// The same at every try, so that the receiver can drop doubles.
    package let messageID: String
    package let writtenAt: Instant
    package let languages: [Language]
    package let subject: String
    package let body: String
}

extension Letter {
    /// - Parameter languages: at least one; the letter says the same in each.
    package init(
        _ text: LetterText, to audience: NoticeAudience, at address: NoticeAddress, in languages: [Language],
        messageID: String, writtenAt: Instant, on stationery: Stationery
    ) {
        precondition(!languages.isEmpty, "A letter has a language.")
        self.address = address
        self.messageID = messageID
        self.writtenAt = writtenAt
        self.languages = languages
        subject = languages.map { text.subject[$0] }.joined(separator: " / ")
        body =
            languages.map { language in
                ([text.subject[language] + (language == .zh ? "。" : ".")] + text.sentences.map { $0[language] }
                    + [stationery.place(audience, language), ""] + stationery.ending(language))
                    .joined(separator: "\n")
            }.joined(separator: "\n\n") + "\n"
    }
}
