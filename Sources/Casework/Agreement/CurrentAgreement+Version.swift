import Agreement
package import Vocabulary

extension CurrentAgreement {
    /// Name of the agreement and the first characters of its digest, which name the version.
    package var version: Localized {
        let short = digest.prefix(12)
        return Localized(
            zh: "\(agreement.name.zh)，版本 \(short)", en: "\(agreement.name.en), version \(short)")
    }
}
