package import CaseRules
package import Storage
package import Vocabulary

/// Small look-ups beside the lists: counts for badges, names for numbers.
extension ServiceCentre {
    /// What waits in the first list of the actor, counted to a thousand: new cases, or referrals to sign.
    package func waiting(for actor: Actor) async throws -> Int {
        if actor.role == .agencyLiaison {
            let desk = try agencyDesk(actor)
            return try await database.read {
                try $0.countReferrals(of: desk, state: ReferralState.sent.rawValue)
            }
        }
        guard actor.role == .deskOfficer || actor.role == .deskSupervisor else { return 0 }
        let filter = filter(.new, actor)
        return try await database.read { try $0.countInbox(filter, bound: 1000) }
    }

    /// How many open referrals of the actor's agency are due by a moment, counted to a thousand in each state.
    package func agencyCount(_ states: [ReferralState], dueBy: Instant, for actor: Actor) async throws -> Int {
        let desk = try agencyDesk(actor)
        return try await database.read { connection in
            try states.reduce(0) {
                $0 + (try connection.countReferrals(of: desk, state: $1.rawValue, dueBy: dueBy))
            }
        }
    }

    /// How many clocks have run out, for one agency or all, counted to a thousand.
    package func overdueCount(agency: AgencyID?, for actor: Actor) async throws -> Int {
        try mayUseDesk(actor)
        let now = now()
        return try await database.read { try $0.countClocksDue(by: now, agency: agency) }
    }

    /// Cases as they stand in lists, in the order asked for; unknown numbers are left out.
    package func rows(_ numbers: [CaseNumber], for actor: Actor) async throws -> [InboxRow] {
        try mayUseDesk(actor)
        guard !numbers.isEmpty else { return [] }
        return try await database.read { connection in
            try numbers.compactMap { number in
                try connection.caseState(number).flatMap { try connection.inboxRow($0.id) }
            }
        }
    }

    /// What accounts are called.
    package func names(of ids: Set<Identifier<Account>>) async throws -> [Identifier<Account>: String] {
        guard !ids.isEmpty else { return [:] }
        return try await database.read { connection in
            var names: [Identifier<Account>: String] = [:]
            for id in ids { names[id] = try connection.account(id)?.name }
            return names
        }
    }

    /// Whom the actor may give a case to: a supervisor to anybody of the desk, an officer to himself.
    package func colleagues(for actor: Actor) async throws -> [AccountRow] {
        try mayUseDesk(actor)
        return try await database.read { connection in
            guard actor.role == .deskSupervisor else {
                return try actor.account.flatMap { try connection.account($0) }.map { [$0] } ?? []
            }
            return try connection.accounts(of: [.deskOfficer], activeOnly: true, limit: 1000)
        }
    }
}
