import Agreement
import Casework
import Notices
import Storage
import Vocabulary

/// Letters, as the outbox has them.
extension LiveDesk {
    func deliveries(hasSender: Bool) -> DeliveryActions {
        DeliveryActions(
            list: { try await letters($0, $1) },
            ofCase: { number, after, viewer in try await found { try await letters(of: number, after, viewer) } },
            decide: { form, viewer in
                let changed = try await found {
                    try await centre.decide(form.decision, on: form.letters.map { OutboxID($0) }, by: viewer.actor)
                }
                guard let changed else { throw WebProblem.notFound }
                return changed
            }, hasSender: hasSender)
    }

    private func letters(_ query: DeliveryQuery, _ viewer: Viewer) async throws -> DeliveriesView {
        let trail = PageTrail(query.after)
        let page = try await centre.deliveries(query.state, for: viewer.actor, before: trail.key)
        let counts = try await centre.deliveryCounts(for: viewer.actor).mapValues { BoundedCount($0) }
        return DeliveriesView(
            lines: page.items.map(view), counts: counts, next: trail.next(page.next), previous: trail.previous)
    }

    private func letters(of number: CaseNumber, _ after: String?, _ viewer: Viewer) async throws -> DeliveriesView {
        let trail = PageTrail(after)
        let page = try await centre.deliveries(of: number, for: viewer.actor, before: trail.key)
        return DeliveriesView(lines: page.items.map(view), next: trail.next(page.next), previous: trail.previous)
    }

    private func view(_ row: DeliveryRow) -> DeliveryLineView {
        let standing = row.standing
        return DeliveryLineView(
            id: row.id.value, number: row.number,
            kind: LetterKind(rawValue: row.kind)?.name ?? Localized(zh: row.kind, en: row.kind),
            recipient: recipient(row.recipient), createdAt: row.createdAt, state: standing.state,
            reason: standing.reason, replyCode: standing.replyCode, tries: row.tries, nextTry: standing.nextTry,
            sentAt: row.sentAt, changedAt: row.changedBy == nil ? nil : row.changedAt)
    }

    private func recipient(_ code: String) -> Localized {
        switch code {
        case "applicant": NoticeAudience.applicant.name
        case "desk": NoticeAudience.desk.name
        case "supervisor": Role.supervisor.name
        default: centre.agreement.agencyName(AgencyID(code))
        }
    }
}
