import Agreement
import CaseRules
import Casework
import Storage
import Vocabulary

extension CaseAnswer {
    /// An agency sees its own referrals, with their clocks and events, and not what the others do; of a case that it
    /// gave back nothing else.
    init(_ file: CaseFile, _ agreement: ResponsibilityAgreement, for actor: Actor) {
        let current = file.current
        let own = current.referrals.filter { actor.role != .agencyLiaison || $0.belongs(to: actor.agency) }
        let seen = Set(own.map(\.index))
        func isSeen(_ referral: Int?) -> Bool { referral.map(seen.contains) ?? true }
        let offset = agreement.offset
        caseNumber = current.number
        version = current.version
        kind = current.kind
        let isOver = file.isGivenBack
        state = isOver ? nil : current.state
        rights = isOver ? [] : current.classification?.rights ?? current.subject.rights
        act = isOver ? nil : current.classification?.act ?? current.subject.act
        place = isOver ? nil : current.classification?.place ?? current.subject.place
        receivedAt = current.receivedAt.text(offset)
        green = !isOver && current.green != nil
        rule = isOver ? nil : current.classification?.rule
        lead = isOver ? nil : current.lead?.agency
        let isDesk = actor.role != .agencyLiaison
        leading = isDesk ? current.leading : nil
        members = isDesk && !current.members.isEmpty ? current.members : nil
        splitFrom = isDesk ? current.splitFrom : nil
        parts = isDesk && !current.parts.isEmpty ? current.parts : nil
        matter = file.matter.map(Matter.init)
        clocks = file.clocks.filter { isSeen($0.clock.subject.referral) }.map { Clock($0, offset) }
        referrals = own.map(ReferralAnswer.init)
        deferredDocuments = (isOver ? [] : current.deferredDocuments).map {
            Document(document: $0.index, item: $0.item, state: $0.state)
        }
        evidence = file.evidence.map { File(id: $0.id.value, name: $0.name, size: $0.size, digest: $0.digest) }
        events = file.timeline.filter { isSeen($0.entry.event.referral) }.map {
            Event(
                version: $0.entry.version, kind: $0.entry.event.kind, at: $0.entry.at.text(offset),
                role: $0.entry.actor.role, words: $0.text?.words)
        }
        actions = file.actions.map { action in
            Action(
                command: action.command,
                refusals: action.refusals.map { Reason(code: $0.code, zh: $0.message.zh, en: $0.message.en) })
        }
    }
}

extension CaseAnswer.Matter {
    fileprivate init(_ row: MatterRow) {
        self.init(
            brand: row.brand, rightNumber: row.rightNo, respondent: row.respondent, contact: row.contact,
            address: row.address, phone: row.phone, pages: row.pages, goods: row.goods, narrative: row.narrative)
    }
}

extension CaseAnswer.Clock {
    fileprivate init(_ view: Casework.ClockView, _ offset: UTCOffset) {
        let clock = view.clock
        self.init(
            index: clock.index, clock: clock.id, name: BothLanguages(view.name),
            startedAt: clock.startedAt.text(offset),
            due: clock.due.day, dueAt: clock.due.end.text(offset), provisional: clock.due.isProvisional,
            stopped: clock.stoppedOn != nil, endedAt: clock.endedAt?.text(offset), overdue: view.isOverdue,
            referral: clock.subject.referral, derivation: view.derivation.map(BothLanguages.init))
    }
}

extension CaseAnswer.ReferralAnswer {
    fileprivate init(_ referral: Referral) {
        self.init(
            referral: referral.index, agency: referral.agency, unit: referral.unit, role: referral.role,
            state: referral.state, outcomes: referral.outcomes)
    }
}
