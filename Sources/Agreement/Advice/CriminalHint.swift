import Vocabulary

/// How a rough guess compares with the sums from which an act is a crime. A hint for people, no finding.
struct CriminalHint: Sendable, Hashable {
    enum Degree: Sendable { case below, possible, likely }

    let degree: Degree
    /// Article of the Criminal Law.
    let article: String
    /// The lowest sum that counts. Unit: yuan.
    let limit: Int
}

extension ResponsibilityAgreement {
    /// Nil where the agreement has no confirmed sum for the right, nothing was guessed, or it happens abroad.
    func criminalHint(_ answers: AdviceAnswers, on day: Day) -> CriminalHint? {
        guard let yuan = answers.size.yuan, answers.place != .abroad else { return nil }
        let articles = answers.right.offenceArticles(isMade: answers.place == .factory)
        let sums = thresholds.filter {
            articles.contains($0.article) && $0.origin.holds(on: day) && $0.origin.mark.isConfirmed
        }.flatMap { rule in
            rule.limits.filter { [.business, .sales, .loss].contains($0.measure) }
                .map { (rule.article.rawValue, $0.basic) }
        }
        guard let (article, limit) = sums.min(by: { $0.1 < $1.1 }) else { return nil }
        let degree: CriminalHint.Degree =
            yuan.lowerBound >= limit ? .likely : yuan.contains(limit) ? .possible : .below
        return CriminalHint(degree: degree, article: article, limit: limit)
    }
}

extension RightType {
    /// The offences that a turnover, or for secrets a loss, speaks of. An infringed patent is none: article 216 is
    /// about passing off. Source: Criminal Law art. 213–219.
    fileprivate func offenceArticles(isMade: Bool) -> Set<CriminalArticle> {
        switch self {
        case .trademark: isMade ? [.counterfeiting] : [.counterfeiting, .sellingCounterfeits]
        case .copyright: isMade ? [.copyright] : [.copyright, .sellingCopies]
        case .tradeSecret: [.tradeSecret]
        default: []
        }
    }
}
