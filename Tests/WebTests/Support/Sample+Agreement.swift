import Agreement
import Casework
import Storage
import TestSupport
import Vocabulary

extension Sample {
    /// The agreement that comes with the package, under an invented digest.
    static let installed = CurrentAgreement(
        id: AgreementID(1), digest: "3f9a1c2b4d5e6f70", agreement: .beijing)
}
