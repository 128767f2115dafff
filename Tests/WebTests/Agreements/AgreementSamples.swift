import Agreement
import Casework
import TestSupport
import Vocabulary

extension InstalledVersion {
    static func sample(_ digest: String = Sample.installed.digest, isInForce: Bool = true) -> InstalledVersion {
        InstalledVersion(
            digest: digest, id: "beijing", name: ResponsibilityAgreement.beijing.name, installedAt: Sample.now,
            installedBy: "赵<敏>", corrects: "aaaabbbbccccdddd", isInForce: isInForce)
    }

    static let unreadable = InstalledVersion(
        digest: "0123456789abcdef", id: nil, name: nil, installedAt: Sample.now)
}

extension ClockEffects {
    /// One clock later, one earlier and then overdue but for its old date, one that stays.
    static var sample: ClockEffects {
        var effects = ClockEffects()
        effects.open = 1500
        let moves = [
            ("T03", "2026-03-27", "2026-03-30"), ("T06", "2026-03-26", "2026-03-20"),
            ("T03", "2026-04-01", "2026-04-01"),
        ]
        for (index, (clock, before, after)) in moves.enumerated() {
            effects.add(
                MovedClock(
                    number: CaseNumber(year: 2026, serial: 41_870 + index), clock: ClockID(clock),
                    agency: clock == "T06" ? AgencyID("bj.msa") : nil, before: Sample.due(before),
                    after: Sample.due(after)), at: Sample.now)
        }
        return effects
    }
}
