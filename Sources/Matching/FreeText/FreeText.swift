package import Vocabulary

/// What a narrative tells between its words: pages, telephones, numbers of rights, days, amounts, numbers of orders, each
/// with its place, so that a page can mark it. Chinese or English, any length: the work is linear in the text.
/// What is ambiguous, such as 5/3/2026, is left out: a wrong day separates what belongs together.
package struct FreeText: Sendable, Equatable {
    /// In the order of the text; places do not overlap.
    package let findings: [Finding]

    /// No more of one sort is kept of one text; a letter that lists more pages has its first ones.
    package static let mostPages = 4_096
    package static let mostOfEach = 256

    /// `day` is when the text was written, by which a day without a year is known; without it such a day is left out.
    package init(_ text: String, writtenOn day: Day? = nil) {
        self.init(bytes: Array(text.utf8), writtenOn: day)
    }

    /// The same from UTF-8 bytes.
    package init(bytes: [UInt8], writtenOn day: Day? = nil) {
        let folded = FoldedText(bytes)
        var finder = PageFinder(folded.bytes)
        let pages = finder.findings(most: Self.mostPages)
        var numberFinder = NumberFinder(folded.bytes, apartFrom: pages.map(\.range), writtenOn: day)
        let numbers = numberFinder.findings(mostOfEach: Self.mostOfEach)
        findings = (pages + numbers).sorted { $0.range.lowerBound < $1.range.lowerBound }
            .map { Finding(range: folded.original($0.range), what: $0.what) }
    }

    package struct Finding: Sendable, Equatable {
        /// Where in the text. Unit: UTF-8 bytes.
        package let range: Range<Int>
        package let what: What
    }

    package enum What: Sendable, Equatable {
        case page(PageAddress)
        /// Digits without country code 86 and without the zero of an area code.
        case telephone(String)
        /// The same, where the sentence says that it is the writer's own.
        case ownTelephone(String)
        case rightNumber(RightNumber)
        case day(Day)
        case amount(Amount)
        /// Digits, letters and hyphens, in upper case.
        case order(String)
    }

    package struct RightNumber: Sendable, Hashable {
        package let right: RightType
        /// Digits and letters only, in upper case, as the register counts: `ZL201810123456X`, `1234567`.
        package let number: String
    }

    package struct Amount: Sendable, Hashable {
        package enum Unit: String, Sendable { case yuan, dollars, euros, pounds, pieces }
        /// Unit: hundredths, so 35,850 of 358.50 yuan and 35,800 of 358 pieces.
        package let hundredths: Int
        package let unit: Unit
    }
}

extension FreeText {
    /// Each page once, in the order of the text.
    package var pages: [PageAddress] { unique { if case .page(let page) = $0 { page } else { nil } } }
    /// Without the writer's own.
    package var telephones: [String] { unique { if case .telephone(let digits) = $0 { digits } else { nil } } }
    package var rightNumbers: [RightNumber] { unique { if case .rightNumber(let number) = $0 { number } else { nil } } }
    package var days: [Day] { unique { if case .day(let day) = $0 { day } else { nil } } }
    package var amounts: [Amount] { unique { if case .amount(let amount) = $0 { amount } else { nil } } }
    package var orders: [String] { unique { if case .order(let order) = $0 { order } else { nil } } }

    private func unique<Value: Hashable>(_ value: (What) -> Value?) -> [Value] {
        var seen: Set<Value> = []
        return findings.compactMap { value($0.what) }.filter { seen.insert($0).inserted }
    }
}
