package import Vocabulary

/// The version of the agreement in force, with the earlier ones under which clocks still run. A clock keeps the rule of
/// the version under which it started, or of one that corrects that version; the calendar is always the newest.
/// Source: DESIGN §3.6.
package struct AgreementVersions: Sendable {
    /// The version in force, under which new steps are taken; nil where nothing is stored.
    package let currentID: AgreementID?
    package let current: ResponsibilityAgreement
    /// Earlier versions, each with the newest calendar in place of its own.
    package let earlier: [AgreementID: ResponsibilityAgreement]
    /// For each version the one that corrects it, the latest if there are several.
    private let corrections: [AgreementID: AgreementID]

    package init(
        _ current: ResponsibilityAgreement, id: AgreementID? = nil,
        earlier: [AgreementID: ResponsibilityAgreement] = [:], corrections: [AgreementID: AgreementID] = [:]
    ) {
        currentID = id
        self.current = current
        self.earlier = earlier.filter { $0.key != id }.mapValues { $0.counting(by: current.calendar) }
        self.corrections = corrections
    }

    /// How it would be if another version came into force; `corrected` names the one that it corrects.
    package func installing(
        _ next: ResponsibilityAgreement, id: AgreementID, correcting corrected: AgreementID?
    ) -> AgreementVersions {
        var earlier = earlier
        if let currentID { earlier[currentID] = current }
        var corrections = corrections
        if let corrected { corrections[corrected] = id }
        return AgreementVersions(next, id: id, earlier: earlier, corrections: corrections)
    }

    /// The version and all that correct it, one after the other.
    package func chain(from id: AgreementID) -> [AgreementID] {
        var chain = [id]
        while let next = corrections[chain[chain.count - 1]], !chain.contains(next) { chain.append(next) }
        return chain
    }

    /// Whether every version that such a clock may need is at hand.
    package func knows(_ id: AgreementID) -> Bool { chain(from: id).allSatisfy { version($0) != nil } }

    /// The rule that a clock keeps, and the version in which it stands. A correction that no longer has the clock leaves
    /// it to the version before; a clock whose version is not told (nil) or not at hand keeps the current one.
    package func rule(of id: ClockID, startedOn day: Day, under started: AgreementID?) -> ClockRuling? {
        if let started, started != currentID || corrections[started] != nil {
            for corrected in chain(from: started).reversed() {
                guard let agreement = version(corrected), let ruling = ClockRuling(agreement, corrected, id, day)
                else { continue }
                return ruling
            }
        }
        return ClockRuling(current, currentID, id, day)
    }

    package func version(_ id: AgreementID) -> ResponsibilityAgreement? { id == currentID ? current : earlier[id] }
}

/// A clock's rule with the version of the agreement that it comes from, whose calendar is the newest.
package struct ClockRuling: Sendable {
    package let agreement: ResponsibilityAgreement
    /// Nil where nothing is stored.
    package let version: AgreementID?
    package let rule: ClockRule

    init?(_ agreement: ResponsibilityAgreement, _ version: AgreementID?, _ id: ClockID, _ day: Day) {
        guard let rule = agreement.clock(id, startedOn: day) else { return nil }
        (self.agreement, self.version, self.rule) = (agreement, version, rule)
    }
}

extension ResponsibilityAgreement {
    /// The same rules by another calendar.
    func counting(by calendar: WorkCalendar) -> ResponsibilityAgreement {
        var copy = self
        copy.calendar = calendar
        return copy
    }
}
