package import Agreement
package import Vocabulary

extension CurrentAgreement {
    /// Name of the agreement and the first characters of its digest, which name the version.
    package var version: Localized {
        let short = digest.prefix(12)
        return Localized(
            zh: "\(agreement.name.zh)，版本 \(short)", en: "\(agreement.name.en), version \(short)")
    }

    /// The version in which a clock's rule stands: the one in force, or an earlier one by its number in the store.
    package func version(_ ruling: ClockRuling) -> Localized {
        guard let earlier = ruling.version, earlier != id else { return version }
        let name = ruling.agreement.name
        return Localized(
            zh: "\(name.zh)，较早的第 \(earlier.value) 版", en: "\(name.en), earlier version no. \(earlier.value)")
    }
}
