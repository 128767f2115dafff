package import Agreement
package import Custody
package import Operations
package import Storage
package import Vocabulary

/// Carries out one step: load, decide, save, list what to tell. A value that holds what every step needs; handlers and
/// commands call it, and it calls nobody back.
package struct ServiceCentre: Sendable {
    package let database: any Database
    package let custodian: Custodian
    let library: AgreementLibrary
    let matching: MatchLibrary
    /// The time of the step. A demonstration starts it elsewhere.
    package let now: @Sendable () -> Instant
    let numbers: NumberBlocks
    /// Where filings and steps are counted.
    package let figures: Figures

    package init(
        database: any Database, custodian: Custodian, installed: CurrentAgreement, figures: Figures = Figures(),
        now: @escaping @Sendable () -> Instant
    ) {
        self.figures = figures
        self.database = database
        self.custodian = custodian
        library = AgreementLibrary(installed)
        matching = MatchLibrary(custodian)
        self.now = now
        numbers = NumberBlocks(database)
    }

    /// The version in force, as this server saw it last; a step looks again.
    package var installed: CurrentAgreement { library.installed }

    package var agreement: ResponsibilityAgreement { installed.agreement }

    /// The same centre at another time, for imports and demonstrations that live through days of their own.
    package func at(_ now: @escaping @Sendable () -> Instant) -> ServiceCentre {
        ServiceCentre(copying: self, now: now)
    }

    /// The same centre with another clock or another way to the same database.
    init(copying other: ServiceCentre, database: (any Database)? = nil, now: (@Sendable () -> Instant)? = nil) {
        self.database = database ?? other.database
        custodian = other.custodian
        library = other.library
        matching = other.matching
        numbers = other.numbers
        figures = other.figures
        self.now = now ?? other.now
    }
}

/// The version of the agreement under which steps are taken.
package struct CurrentAgreement: Sendable {
    package let id: AgreementID
    package let digest: String
    package let agreement: ResponsibilityAgreement

    package init(id: AgreementID, digest: String, agreement: ResponsibilityAgreement) {
        (self.id, self.digest, self.agreement) = (id, digest, agreement)
    }
}

/// Why a step was not taken. Failures of the world (disk, network) are thrown as they are.
package enum StepRefusal: Error, Sendable {
    /// The rules say no.
    case refused(any Refusal)
    /// The input is wrong; everything that is wrong with it.
    case wrongInput([any Refusal])
    /// There is no such case, or the actor may not know of it.
    case notFound
    /// Somebody else changed the case; its version now.
    case versionConflict(current: Int)
    /// The same Idempotency-Key came with another body.
    case keyReused
    /// The row of the file is a case already.
    case alreadyImported(CaseNumber)
    /// The row has the identifier of another row that is a case already.
    case importedDifferently(CaseNumber)
}
