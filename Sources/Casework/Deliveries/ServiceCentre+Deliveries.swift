package import CaseRules
package import Storage
package import Vocabulary

/// What somebody decides about a letter that did not arrive.
package enum DeliveryDecision: String, Sendable {
    /// Send it again now.
    case retry
    /// It was told by telephone, or in another way.
    case settle
    /// That was a mistake.
    case unsettle

    /// Sending again is a matter of the machinery too; who was told, only the desk knows.
    var roles: Set<Role> {
        switch self {
        case .retry: [.deskOfficer, .deskSupervisor, .operatorAdmin]
        case .settle, .unsettle: [.deskOfficer, .deskSupervisor]
        }
    }
}

/// Letters on their way, for those who look after them. No list holds an address.
extension ServiceCentre {
    /// Who looks after the letters of all cases: the machinery's administrator, the desk's head, and whoever watches that
    /// agencies hear of their cases.
    package static let deliveryReaders: Set<Role> = [.operatorAdmin, .deskSupervisor, .supervisor]

    package func deliveries(
        _ state: DeliveryState, for actor: Actor, before key: PageKey? = nil, limit: Int = pageSize
    ) async throws -> Page<DeliveryRow> {
        guard Self.deliveryReaders.contains(actor.role) else { throw StepRefusal.notFound }
        return try await database.read { try $0.deliveries(state, before: key, limit: limit) }
    }

    /// Counted up to a thousand.
    package func deliveryCounts(for actor: Actor) async throws -> [DeliveryState: Int] {
        guard Self.deliveryReaders.contains(actor.role) else { throw StepRefusal.notFound }
        return try await database.read { try $0.countDeliveries(bound: 1000) }
    }

    /// The letters of one case, the newest first, for those of the centre who may open it.
    package func deliveries(
        of number: CaseNumber, for actor: Actor, before key: PageKey? = nil, limit: Int = pageSize
    ) async throws -> Page<DeliveryRow> {
        try mayUseDesk(actor)
        return try await database.read { connection in
            guard let row = try connection.caseState(number) else { throw StepRefusal.notFound }
            return try connection.deliveries(of: row.id, before: key, limit: limit)
        }
    }

    /// Takes a decision about each letter, and tells how many it changed. Who may not decide sees no such page.
    package func decide(
        _ decision: DeliveryDecision, on ids: [OutboxID], by actor: Actor
    ) async throws -> Int {
        guard decision.roles.contains(actor.role) else { throw StepRefusal.notFound }
        let now = now()
        return try await database.write { connection in
            try ids.count { id in
                switch decision {
                case .retry: try connection.retryDelivery(id, by: actor.account, at: now)
                case .settle: try connection.settleDelivery(id, by: actor.account, at: now)
                case .unsettle: try connection.unsettleDelivery(id, by: actor.account, at: now)
                }
            }
        }
    }

    /// Writes down what the gateway says became of a letter; false if it is none of ours.
    package func noteReport(_ messageID: String, hasArrived: Bool) async throws -> Bool {
        let now = now()
        return try await database.write { try $0.noteReport(messageID, hasArrived: hasArrived, at: now) }
    }
}
