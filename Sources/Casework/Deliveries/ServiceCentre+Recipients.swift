import Agreement
import CaseRules
package import Storage
package import Vocabulary

/// Who is behind a line of the outbox, found at the moment of sending and kept nowhere.
extension ServiceCentre {
    /// - Parameter mailboxes: those of the centre's own people, if they want notices by e-mail.
    package func recipient(of line: OutboxRow, _ mailboxes: HouseMailboxes) async throws -> NoticeRecipient {
        switch line.recipient {
        case "applicant": try await applicant(of: line)
        case "desk": house(mailboxes.desk)
        case "supervisor": house(mailboxes.supervisor)
        default: agency(AgencyID(line.recipient))
        }
    }

    private func house(_ mailbox: String?) -> NoticeRecipient {
        mailbox.map { .outside(.mail($0), .desk, [.zh]) } ?? .house
    }

    private func agency(_ id: AgencyID) -> NoticeRecipient {
        guard let agency = agreement.addressee(id) else { return .unreachable(.noAddress) }
        if let name = agency.gateway { return .outside(.gateway(name), .agency, [.zh]) }
        return agency.email.map { .outside(.mail($0), .agency, [.zh]) } ?? .unreachable(.noAddress)
    }

    /// The contact that the person left, opened for this one letter; the opening is noted like any other. An informant
    /// who left a contact wants to be told, and learns no more than the page that asks for number and code would show.
    private func applicant(of line: OutboxRow) async throws -> NoticeRecipient {
        guard let id = line.caseID else { return .unreachable(.unreadable) }
        let now = now()
        return try await database.write { connection in
            guard let row = try connection.caseState(id) else { return .unreachable(.unreadable) }
            let loaded = try connection.load(row)
            if loaded.current.hasApplicantLeft { return .over(.left) }
            guard let identity = try identity(of: id, connection) else { return .unreachable(.noAddress) }
            try connection.noteReading("identity for a notice", of: id, by: nil, role: .system, at: now)
            guard let address = identity.noticeAddress else { return .unreachable(.noAddress) }
            return .outside(address, .applicant, try languages(of: id, connection))
        }
    }

    /// The language in which the matter was told. A secret matter is not opened only to learn that.
    private func languages(of id: CaseID, _ connection: any Connection) throws -> [Language] {
        guard let language = try connection.matter(of: id).flatMap({ Language(rawValue: $0.lang) }) else {
            return Language.allCases
        }
        return [language]
    }
}

/// Where the centre's own people want their notices besides their inbox; nil: nowhere.
package struct HouseMailboxes: Sendable, Equatable {
    package var desk: String?
    package var supervisor: String?

    package init(desk: String? = nil, supervisor: String? = nil) {
        self.desk = desk
        self.supervisor = supervisor
    }
}

extension ApplicantIdentity {
    /// E-mail before telephone; a postal address is no way for a notice.
    fileprivate var noticeAddress: NoticeAddress? {
        if !email.isEmpty { return .mail(email) }
        return phone.isEmpty ? nil : .telephone(phone)
    }
}
