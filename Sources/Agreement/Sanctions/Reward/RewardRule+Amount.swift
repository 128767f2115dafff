package import Vocabulary

extension RewardRule {
    /// Everything that stands in the way, so that a page can say it at once.
    /// Source: 国市监稽规〔2021〕4 号 (V2).
    package func refusals(of claim: RewardClaim) -> [RewardRefusal] {
        var refusals: [RewardRefusal] = []
        if !claim.isNaturalPerson { refusals.append(.noNaturalPerson) }
        refusals += claim.exclusions.map { .excluded($0) }
        if !claim.isClueNew { refusals.append(.clueKnown) }
        if !claim.isProven { refusals.append(.notProven) }
        if !claim.isClosed { refusals.append(.notClosed) }
        if !claim.isMajor { refusals.append(.notMajor) }
        return refusals
    }

    package func grade(_ number: Int) -> RewardGrade? { grades.first { $0.grade == number } }

    /// `min(cap, max(floor, rate × base))`; without money in the penalty the floor. A part of a fen is not paid. Nil for
    /// a grade that the rule does not know. Throws the first of `refusals`.
    /// Source: 国市监稽规〔2021〕4 号 (V2).
    package func reward(_ claim: RewardClaim) throws(RewardRefusal) -> Reward? {
        if let refusal = refusals(of: claim).first { throw refusal }
        guard let grade = grade(claim.grade) else { return nil }
        let share = AmountInFen(fen: Int64(Int128(claim.base.fen) * Int128(grade.rateInTenThousandths) / 10_000))
        let earned = max(grade.floor, share)
        let amount = min(cap, earned)
        return Reward(
            amount: amount, isFloorApplied: share < grade.floor, isCapApplied: earned > cap,
            financeCoDecides: amount >= financeCoDecidesFrom, rule: self)
    }
}

extension ResponsibilityAgreement {
    /// The scheme that holds on a day, by its id or the first of the list. Nil if there is none.
    package func rewardRule(_ id: String? = nil, on day: Day) -> RewardRule? {
        rewards.first { (id == nil || $0.id == id) && $0.origin.holds(on: day) }
    }
}
