package import Agreement
import Storage
package import Vocabulary

/// What sort of change a version is, seen from the one in force. Source: DESIGN §3.6.
package struct InstallationChange: Sendable, Equatable {
    /// Whether it is the version in force already, so that nothing changes.
    package let isInForce: Bool
    /// The version that it corrects: clocks that run by that one are computed anew.
    package let corrects: AgreementID?
    /// Whether its calendar counts otherwise, which concerns every open clock.
    package let changesCalendar: Bool

    /// An amendment leaves running clocks alone.
    package var isAmendment: Bool { !isInForce && !recomputes }
    package var recomputes: Bool { !isInForce && (corrects != nil || changesCalendar) }

    package init(isInForce: Bool = false, corrects: AgreementID? = nil, changesCalendar: Bool = false) {
        self.isInForce = isInForce
        self.corrects = corrects
        self.changesCalendar = changesCalendar
    }

    /// Throws `InstallationRefusal` where the version must not come into force.
    init(_ next: ResponsibilityAgreement, digest: String, _ connection: any Connection) throws {
        let current = try connection.currentAgreement()
        isInForce = current?.digest == digest
        // A folder that corrects an older version may be the first of a new database.
        corrects = try next.corrects.flatMap { try connection.agreementID(digest: $0) }
        if !isInForce, let current {
            if let unknown = next.corrects, corrects == nil { throw InstallationRefusal.nothingToCorrect(unknown) }
            if let correction = try connection.correctingAgreements().last(where: { $0.corrects == digest }) {
                throw InstallationRefusal.corrected(by: correction.digest)
            }
            let before = try? ResponsibilityAgreement.load(AgreementShelf.unpack(current.files))
            changesCalendar = before.map { !next.calendar.counts(like: $0.calendar) } ?? true
        } else {
            changesCalendar = false
        }
    }
}

/// Why a version of the agreement, sound in itself, cannot come into force.
package enum InstallationRefusal: Refusal, Equatable {
    case onlyByAdministrator
    /// It says that it corrects a version that was never installed.
    case nothingToCorrect(String)
    /// It has itself been corrected, so that clocks would run by a version that is known to be wrong.
    case corrected(by: String)

    package var code: String {
        switch self {
        case .onlyByAdministrator: "onlyByAdministrator"
        case .nothingToCorrect: "nothingToCorrect"
        case .corrected: "corrected"
        }
    }

    package var message: Localized {
        switch self {
        case .onlyByAdministrator:
            Localized(zh: "只有系统管理员可以安装协议。", en: "Only an administrator installs an agreement.")
        case .nothingToCorrect(let digest):
            Localized(
                zh: "“corrects” 所指的版本 \(digest) 从未安装。请写所更正版本的完整摘要。",
                en: "“corrects” names the version \(digest), which was never installed. Give its whole digest.")
        case .corrected(let digest):
            Localized(
                zh: "这个版本已被版本 \(digest) 更正，不能再次生效。请在更正版的基础上修改。",
                en: "This version was corrected by \(digest) and cannot come into force again. Change the correction.")
        }
    }
}
