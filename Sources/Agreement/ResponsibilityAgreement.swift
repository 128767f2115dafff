package import Vocabulary

/// What the agencies of a city have agreed: who is competent, what is required, by when. Pure values after loading.
package struct ResponsibilityAgreement: Sendable {
    package let id: String
    /// The digest of an earlier version that this one corrects, so that running clocks are computed anew; nil: an
    /// amendment, which leaves running clocks alone.
    package let corrects: String?
    package let name: Localized
    /// Who signs letters.
    package let centre: Localized
    package let telephone: String
    package let offset: UTCOffset
    package let officeHours: OfficeHours
    /// Agencies followed by their units.
    package let agencies: [Agency]
    package let districts: [District]
    package let competence: [CompetenceRule]
    package let filingStandards: [FilingStandard]
    package let clocks: [ClockRule]
    package internal(set) var calendar: WorkCalendar
    package let thresholds: [ThresholdRule]
    package let rewards: [RewardRule]
    package let fines: [FineRule]
    package let credit: [CreditRule]
    package let evidence: [EvidenceRequirement]
    package let regions: [Region]
    /// Nil where nobody is reminded of clocks by the system.
    package let supervision: SupervisionRule?
    /// Nil where matters are not compared, so that none is shown as like another.
    package let duplicates: DuplicateRule?

    let agencyTable: [AgencyID: Agency]
    let routing: RoutingTable
    let clockTable: ClockTable
    let filingTable: FilingTable

    /// Finds agencies and their units.
    package func agency(_ id: AgencyID) -> Agency? { agencyTable[id] }

    /// The agency's name, or that of a region's centre; who is not in the agreement is called by the id.
    package func agencyName(_ id: AgencyID) -> Localized {
        agencyTable[id]?.name ?? region(id)?.name ?? Localized(zh: id.rawValue, en: id.rawValue)
    }

    /// The agency or unit itself, or the agency of the unit, where notices for it go; nil if neither says where.
    package func addressee(_ id: AgencyID) -> Agency? {
        guard let agency = agency(id) else { return nil }
        if agency.email != nil || agency.gateway != nil { return agency }
        return agency.parent.flatMap(addressee)
    }

    package func district(_ id: String) -> District? { districts.first { $0.id == id } }

    /// The latest version of a clock. A bare id means its first part: `T01` is `T01.1`.
    package func clock(_ id: ClockID) -> ClockRule? { clockTable[id] }

    /// The version of a clock that holds for one that starts on the day; nil if none does.
    package func clock(_ id: ClockID, startedOn day: Day) -> ClockRule? {
        clockTable.version(of: id, startedOn: day, asOf: nil)
    }

    /// The clocks that start at a milestone, each in the version that holds on the day, or in its latest.
    package func clocks(startingAt milestone: Milestone, on day: Day? = nil) -> [ClockRule] {
        clockTable.starting(at: milestone, on: day)
    }

    package func clocks(endingAt milestone: Milestone, on day: Day? = nil) -> [ClockRule] {
        clockTable.ending(at: milestone, on: day)
    }

    package func clocks(stoppingAt milestone: Milestone, on day: Day? = nil) -> [ClockRule] {
        clockTable.stopping(at: milestone, on: day)
    }

    package func clocks(resumingAt milestone: Milestone, on day: Day? = nil) -> [ClockRule] {
        clockTable.resuming(at: milestone, on: day)
    }

    /// What a matter of this sort requires. There is always an answer.
    package func filingStandard(kind: CaseKind, right: RightType, act: Act) -> FilingStandard {
        filingTable.standard(kind, right, act)
    }

    /// The standards that some matter about the right uses, and those that are only asked for by name.
    package func filingStandards(concerning right: RightType) -> [FilingStandard] {
        let used = Set(
            CaseKind.allCases.flatMap { kind in
                Act.allCases.map { filingStandard(kind: kind, right: right, act: $0).id }
            })
        return filingStandards.filter { used.contains($0.id) || ($0.uses.isEmpty && !$0.isDefault) }
    }

    /// A standard by name, such as `platformNotice`, which no kind of case uses by itself.
    package func filingStandard(_ id: String) -> FilingStandard? { filingStandards.first { $0.id == id } }
}
