import Agreement
import CaseRules
import Casework
import Storage
import Vocabulary

/// What a command did.
struct CommandResult: Encodable {
    let caseNumber: CaseNumber
    let version: Int
    let state: CaseState
    /// The case that the command made, with its code.
    let converted: Converted?
    /// The cases that a split made. The code of the whole opens them.
    let parts: [CaseNumber]?

    struct Converted: Encodable {
        let caseNumber: CaseNumber
        let queryCode: String
    }

    init(_ result: StepResult) {
        caseNumber = result.number
        version = result.version
        state = result.state
        converted = result.converted.map { Converted(caseNumber: $0.number, queryCode: $0.code.digits) }
        parts = result.parts.isEmpty ? nil : result.parts
    }
}

/// A page of a list.
struct CaseListAnswer: Encodable {
    let items: [Item]
    let next: String?

    struct Item: Encodable {
        let caseNumber: CaseNumber
        /// Nil for an agency that gave the case back.
        let state: String?
        let title: String
        var kind: CaseKind?
        var right: RightType?
        var receivedAt: String?
        var agency: AgencyID?
        var referral: Int?
        var referralState: String?
        var clock: ClockID?
        var due: String?
    }

    /// `showsTitles` is false for roles that do not see the matter.
    init(_ page: Storage.Page<Storage.InboxRow>, _ offset: UTCOffset, showsTitles: Bool) {
        items = page.items.map { row in
            Item(
                caseNumber: row.number, state: row.state, title: showsTitles ? row.title : "", kind: row.kind,
                right: row.rightType,
                receivedAt: row.receivedAt.text(offset), agency: row.leadAgency, clock: row.nextClock,
                due: row.nextDueAt?.text(offset))
        }
        next = page.next?.text
    }

    init(_ page: Storage.Page<Storage.AgencyInboxRow>, _ offset: UTCOffset) {
        items = page.items.map { row in
            Item(
                caseNumber: row.number, state: row.caseState, title: row.title, right: row.rightType,
                agency: row.referral.agency, referral: row.referral.seq, referralState: row.referral.state,
                due: row.referral.dueAt?.text(offset))
        }
        next = page.next?.text
    }

    init(_ page: Storage.Page<DueClockRow>, _ offset: UTCOffset, showsTitles: Bool) {
        items = page.items.map { row in
            Item(
                caseNumber: row.number, state: row.caseState, title: showsTitles ? row.title : "",
                agency: row.clock.agency,
                clock: row.clock.clockID, due: row.clock.effectiveDue.end.text(offset))
        }
        next = page.next?.text
    }
}

/// A case as the caller's role may see it.
struct CaseAnswer: Encodable {
    let caseNumber: CaseNumber
    let version: Int
    let kind: CaseKind
    /// Nil, like what follows, for an agency that gave the case back.
    let state: CaseState?
    let rights: [RightType]
    let act: Act?
    let place: Place?
    let receivedAt: String
    let green: Bool
    let rule: String?
    let lead: AgencyID?
    /// The desk's links to other cases.
    let leading: CaseNumber?
    let members: [CaseNumber]?
    let splitFrom: CaseNumber?
    let parts: [CaseNumber]?
    let matter: Matter?
    let clocks: [Clock]
    let referrals: [ReferralAnswer]
    let deferredDocuments: [Document]
    let evidence: [File]
    let events: [Event]
    let actions: [Action]

    struct Matter: Encodable {
        let brand, rightNumber, respondent, contact, address, phone, pages, goods, narrative: String
    }

    struct Clock: Encodable {
        let index: Int
        let clock: ClockID
        let name: BothLanguages
        let startedAt: String
        let due: Day
        let dueAt: String
        let provisional: Bool
        let stopped: Bool
        let endedAt: String?
        let overdue: Bool
        let referral: Int?
        let derivation: [BothLanguages]
    }

    struct ReferralAnswer: Encodable {
        let referral: Int
        let agency: AgencyID
        let unit: AgencyID?
        let role: ReferralRole
        let state: ReferralState
        let outcomes: [Outcome]
    }

    struct Document: Encodable {
        let document: Int
        let item: String
        let state: DeferredDocumentState
    }

    struct File: Encodable {
        let id: Int64
        let name: String
        let size: Int64
        let digest: String
    }

    struct Event: Encodable {
        let version: Int
        let kind: String
        let at: String
        let role: Role
        let words: String?
    }

    struct Action: Encodable {
        let command: CommandName
        let refusals: [Reason]
    }

    struct Reason: Encodable {
        let code: String
        let zh: String
        let en: String
    }
}
