package import CaseRules
package import Storage
package import Vocabulary

/// Several cases at once: first planned and looked at, then done in the background, then perhaps undone. Each step is an
/// ordinary command on one case, decided by its rules; nothing is written past them.
extension ServiceCentre {
    /// Cases chosen from a list.
    package static let bulkLimit = 200
    /// Cases of one officer; more are handed over in several parts.
    package static let handOverLimit = 5000

    /// Plans a step on chosen cases, each as it stands now.
    /// - Parameter receiver: name of the account that gets them; nil: the actor himself.
    package func planBulk(
        _ kind: BulkKind, _ numbers: [CaseNumber], to receiver: String? = nil, by actor: Actor
    ) async throws -> BulkID {
        let account = try bulkAccount(kind, actor)
        guard !numbers.isEmpty else { throw BulkRefusal.nothingChosen }
        var seen: Set<CaseNumber> = []
        let chosen = numbers.filter { seen.insert($0).inserted }
        guard chosen.count <= Self.bulkLimit else { throw BulkRefusal.tooMany(limit: Self.bulkLimit) }
        let now = now()
        return try await database.write { connection in
            let target = kind == .assign ? try self.receiver(receiver, for: actor, connection) : nil
            let cases = try chosen.compactMap { number in
                try connection.caseState(number).map {
                    NewBulkCase(caseID: $0.id, receiver: target, version: $0.version)
                }
            }
            guard !cases.isEmpty else { throw BulkRefusal.nothingChosen }
            return try connection.planBulk(plan(kind, account, at: now), cases, waiting: BulkCaseState.waiting.rawValue)
        }
    }

    /// Plans to give all open cases of an officer to others, shared out evenly in the order of their dates, so that each
    /// gets as much that is urgent as the others. A case that follows a leading one goes by that one and is left alone: where
    /// it is let go, whoever has the leading one gets it.
    package func planHandOver(from giver: String, to receivers: [String], by actor: Actor) async throws -> BulkID {
        let account = try bulkAccount(.handOver, actor)
        let now = now()
        return try await database.write { connection in
            guard let from = try connection.account(named: giver), Role.assignable.contains(from.role) else {
                throw BulkRefusal.notAColleague(giver)
            }
            let targets = try receivers.filter { $0 != giver }.map { try self.receiver($0, for: actor, connection) }
            guard !targets.isEmpty else { throw BulkRefusal.noReceiver }
            let rows = try openCases(of: from.id, limit: Self.handOverLimit, connection)
            guard !rows.isEmpty else { throw BulkRefusal.noOpenCases(giver) }
            let cases = rows.enumerated().map { index, row in
                NewBulkCase(caseID: row.id, receiver: targets[index % targets.count], version: row.version)
            }
            return try connection.planBulk(
                plan(.handOver, account, giver: from.id, at: now), cases, waiting: BulkCaseState.waiting.rawValue)
        }
    }

    /// The desk's accounts, those switched off too, with how many open cases each has, counted to a thousand.
    package func officersWithWork(for actor: Actor) async throws -> [(account: AccountRow, open: Int)] {
        _ = try bulkAccount(.handOver, actor)
        return try await database.read { connection in
            try connection.accounts(of: Role.assignable, limit: 1000).map { account in
                (account, try connection.countInbox(openWork(of: account.id), bound: 1000))
            }
        }
    }

    /// How many open cases an officer has in each state, counted to a thousand.
    package func openWork(of name: String, for actor: Actor) async throws -> [CaseState: Int] {
        _ = try bulkAccount(.handOver, actor)
        return try await database.read { connection in
            guard let account = try connection.account(named: name) else { return [:] }
            var counts: [CaseState: Int] = [:]
            for state in CaseState.allCases where CaseState.open.contains(state) {
                counts[state] = try connection.countInbox(
                    InboxFilter(states: [state.rawValue], whose: .assignee(account.id)), bound: 1000)
            }
            return counts.filter { $0.value > 0 }
        }
    }

    /// The account that plans, where its role may.
    func bulkAccount(_ kind: BulkKind, _ actor: Actor) throws -> Identifier<Account> {
        guard kind.roles.contains(actor.role), let account = actor.account else { throw StepRefusal.notFound }
        return account
    }

    private func plan(
        _ kind: BulkKind, _ account: Identifier<Account>, giver: Identifier<Account>? = nil, at now: Instant
    ) -> BulkRow {
        BulkRow(
            id: BulkID(0), kind: kind.rawValue, account: account, giver: giver, plannedAt: now,
            phase: BulkPhase.planned.rawValue, size: 1)
    }

    /// An officer takes cases for himself only; a supervisor gives them to any active officer. Source: C51.
    private func receiver(
        _ name: String?, for actor: Actor, _ connection: any Connection
    ) throws -> Identifier<Account> {
        guard let name else {
            guard actor.role == .deskOfficer, let own = actor.account else { throw BulkRefusal.noReceiver }
            return own
        }
        guard let account = try connection.account(named: name), account.isActive, account.role == .deskOfficer else {
            throw BulkRefusal.notAColleague(name)
        }
        return account.id
    }

    private func openWork(of account: Identifier<Account>) -> InboxFilter {
        InboxFilter(
            states: CaseState.allCases.filter(CaseState.open.contains).map(\.rawValue), whose: .assignee(account))
    }

    private func openCases(
        of account: Identifier<Account>, limit: Int, _ connection: any Connection
    ) throws -> [InboxRow] {
        var rows: [InboxRow] = []
        var key: PageKey?
        repeat {
            let page = try connection.inbox(openWork(of: account), after: key, limit: min(500, limit - rows.count))
            rows += page.items
            key = page.next
        } while key != nil && rows.count < limit
        return rows
    }
}

extension Role {
    /// Who may have cases in hand.
    static let assignable: Set<Role> = [.deskOfficer, .deskSupervisor]
}
