import Agreement
import CaseRules
package import Vocabulary

extension CurrentAgreement {
    /// Name of the agreement and the first characters of its digest, which name the version.
    package var version: Localized { agreement.versionName(digest) }
}

extension ServiceCentre {
    /// All that a reader needs to check the date of a clock; nil where its rule is not known any more.
    /// - Parameters:
    ///   - steps: how the date was found; nil: as the agreements derive it.
    ///   - isPublic: cites nothing that waits for confirmation. Source: DOMAIN, marks.
    func explanation(
        of clock: RunningClock, in loaded: LoadedCase, _ agreements: AgreementVersions, steps: [Localized]? = nil,
        isPublic: Bool = false
    ) -> DateExplanation? {
        agreements.ruling(of: clock).map { ruling in
            let offset = ruling.agreement.offset
            let milestone = loaded.current.startMilestone(of: clock, ruling.rule, loaded.entries, offset)
            return DateExplanation(
                ruling.rule, start: ClockStart(at: clock.startedAt, offset: offset, milestone: milestone),
                steps: steps ?? agreements.derivation(of: clock), version: library.name(of: ruling), isPublic: isPublic)
        }
    }
}

extension ResponsibilityAgreement {
    func versionName(_ digest: String) -> Localized {
        let short = digest.prefix(12)
        return Localized(zh: "\(name.zh)，版本 \(short)", en: "\(name.en), version \(short)")
    }
}
