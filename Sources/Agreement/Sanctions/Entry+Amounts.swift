internal import Vocabulary

/// Amounts of money in agreement files.
extension Entry {
    func yuan() -> AmountInFen? {
        parsed(Localized(zh: "以元计的金额", en: "an amount in yuan")) { AmountInFen(yuan: $0) }
    }

    /// `5 %`, in whole hundredths of a percent at most. Unit of the result: 1/10,000.
    func percentage() -> Int? {
        parsed(Localized(zh: "百分数，如 5 %", en: "a percentage such as 5 %")) { text in
            guard text.hasSuffix("%"), let hundredths = AmountInFen(yuan: String(text.dropLast())) else { return nil }
            return hundredths.fen <= 10_000 ? Int(hundredths.fen) : nil
        }
    }
}
