package import Vocabulary

/// A referral as addresses name it: the number of its case and its place within it, `2026-041873-1`.
package struct ReferralKey: Sendable, Hashable, CustomStringConvertible {
    package let number: CaseNumber
    /// From 1.
    package let index: Int

    package init(_ number: CaseNumber, _ index: Int) {
        self.number = number
        self.index = index
    }

    /// Nil for anything but a number and an index.
    package init?(_ text: String) {
        guard let cut = text.lastIndex(of: "-"), let number = CaseNumber(String(text[..<cut])),
            let index = Int(text[text.index(after: cut)...]), index > 0
        else { return nil }
        self.init(number, index)
    }

    package var description: String { "\(number)-\(index)" }
}
