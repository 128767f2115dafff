import Agreement
package import CaseRules
import Storage
package import Vocabulary

/// Turns the name and arguments of a command into the command. Free texts go into their rows on the way.
struct CommandBuilder {
    var reader: ArgumentReader
    var texts: StepTexts
    let current: Case
    /// Files that were stored before the step.
    let files: [EvidenceMark]
    /// Finds an account of the staff by its name.
    let account: (String) throws -> Identifier<Account>?
    /// The files of the case.
    let evidence: () throws -> [EvidenceRow]

    mutating func build(_ name: CommandName) throws -> CaseCommand {
        let command = try particulars(name)
        try reader.finish()
        return command
    }

    private mutating func particulars(_ name: CommandName) throws -> CaseCommand {
        switch name {
        case .beginExamination: .beginExamination
        case .convertConsultation: .convertConsultation
        case .lapseSupplement: .lapseSupplement
        case .archive: .archive
        case .withdraw: .withdraw
        case .approve: .approve
        case .undo: .undo
        case .answerConsultation: .answerConsultation(answer: try requiredText("answer", own))
        case .followUpConsultation: .followUpConsultation(question: try requiredText("question", own))
        case .message: .message(try requiredText("message", own))
        case .track: .track(note: try requiredText("tracking", .staff))
        case .submitSupplement: .submitSupplement(text: try text("supplement", own))
        case .decline: .decline(reason: try text("reason", .staff))
        case .close: .close(try reader.requiredTerm("reason"))
        case .requestGreenChannel: .requestGreenChannel(try reader.requiredTerm("reason"))
        case .addEvidence: .addEvidence(files)
        case .accept: .accept(present: Set(try reader.texts("present")))
        case .checkDuplicate:
            .checkDuplicate(
                DuplicateDecisions(
                    dismissed: try numbers("notSame"), linked: try numbers("linked"),
                    undecided: try numbers("undecided")))
        case .requestSupplement:
            .requestSupplement(
                Supplement(items: try reader.texts("items"), text: try text("supplementRequest", own)))
        case .refuse: try refuse()
        case .classify: try classify()
        case .assign: try assign()
        case .recordCallBack:
            .recordCallBack(
                try reader.requiredTerm("result"),
                note: try text("callBack", current.applicant.role == .informant ? .applicantAndDesk : .staff))
        case .attachToExisting: try attach()
        case .mergeCases: .mergeCases(try numbers("members"), reason: try text("merging", .staff))
        case .unmergeCase: .unmergeCase
        case .splitCase: .splitCase(try parts())
        case .reviewRefusal: .reviewRefusal(request: try requiredText("reviewRequest", own))
        case .registerVoicemail, .receiveFacts, .followLeading, .releaseMember, .releaseFromLeading,
            .closeWithLeading:
            throw ArgumentProblem.unknownCommand(name.rawValue)
        default: try paperOrReferral(name)
        }
    }

    private mutating func paperOrReferral(_ name: CommandName) throws -> CaseCommand {
        switch name {
        case .deferDocument:
            .deferDocument(item: try reader.requiredText("item"), undertaking: try text("undertaking", own))
        case .supplyDeferred: .supplyDeferred(document: try document())
        case .verifyDeferred: .verifyDeferred(document: try document())
        case .extendDeferred: .extendDeferred(document: try document())
        case .rejectDeferred: .rejectDeferred(document: try document(), reason: try text("reason", own))
        case .waiveDeferred: .waiveDeferred(document: try document(), reason: try text("reason", .staff))
        case .extendClock: .extendClock(clock: try clock(), reason: try text("reason", .staff))
        case .refer: try refer()
        case .sign: .sign(referral: try reader.number("referral"))
        case .returnReferral:
            .returnReferral(
                referral: try reader.number("referral"), reason: try text("reason", .staff),
                proposed: try reader.text("proposed").map(AgencyID.init(rawValue:)))
        case .forwardReferral:
            .forwardReferral(
                referral: try reader.number("referral"), agency: AgencyID(try reader.requiredText("agency")))
        case .deemReceipt: .deemReceipt(referral: try reader.number("referral") ?? 0)
        case .recomputeClocks: .recomputeClocks
        default: try later(name)
        }
    }

    mutating func feedback(_ name: CommandName) throws -> CaseCommand {
        let referral = try reader.number("referral")
        switch name {
        case .decideFiling:
            guard try reader.flag("filed") ?? { throw ArgumentProblem.missing("filed") }() else {
                let reason: NonFilingReason = try reader.requiredTerm("reason")
                return .decideFiling(referral: referral, .notFiled(reason, text: try text("text", .staff)))
            }
            return .decideFiling(referral: referral, .filed)
        case .recordMeasure:
            let measure = Measure(
                kind: try reader.requiredTerm("kind"), day: try requiredDay(),
                respondents: try reader.numbers("respondents"), note: try text("text", .staff))
            return .recordMeasure(referral: referral, measure)
        case .recordDecision:
            let number = try reader.requiredText("documentNumber")
            return .recordDecision(
                referral: referral, documentNumber: number, day: try requiredDay(),
                respondents: try reader.numbers("respondents"))
        case .recordNotice:
            let notice: NoticeKind = try reader.requiredTerm("notice")
            return .recordNotice(referral: referral, notice, day: try requiredDay())
        case .progressNote:
            let isPublic = try reader.flag("public") ?? false
            return .progressNote(
                referral: referral, text: try requiredText("text", isPublic ? .everyone : .staff), isPublic: isPublic)
        case .reportOutcome:
            return .reportOutcome(
                referral: referral, outcomes: try outcomes(), documentNumber: try reader.text("documentNumber"))
        default: preconditionFailure("\(name) has no reader.")
        }
    }

    // MARK: Parts

    /// What an informant writes, and what the desk writes to him, may betray him, so agencies do not read it.
    private var own: TextAudience { current.applicant.role == .informant ? .applicantAndDesk : .everyone }

    /// The words are called `text` in the arguments of every command; the row remembers what they are for.
    mutating func text(_ kind: String, _ audience: TextAudience) throws -> CommittedText? {
        texts.commit(try reader.text("text"), kind: kind, audience)
    }

    mutating func requiredText(_ kind: String, _ audience: TextAudience) throws -> CommittedText {
        let words = try reader.requiredText("text")
        return texts.commit(words, kind: kind, audience)!
    }

    mutating func requiredDay() throws -> Day {
        guard let day = try reader.day("day") else { throw ArgumentProblem.missing("day") }
        return day
    }

    private mutating func document() throws -> Int {
        guard let index = try reader.number("document") else { throw ArgumentProblem.missing("document") }
        return index
    }

    /// A clock by its index in the case, or by its id, such as `T08`; then the open one of that id.
    mutating func clock() throws -> Int {
        let text = try reader.requiredText("clock")
        if let index = Int(text) { return index }
        return current.openClocks.last { $0.id.rawValue == text || $0.id.rawValue == text + ".1" }?.index ?? 0
    }

    private mutating func numbers(_ name: String) throws -> [CaseNumber] {
        try reader.texts(name).map { text in
            guard let number = CaseNumber(text) else { throw ArgumentProblem.wrongValue(name) }
            return number
        }
    }

    private mutating func refuse() throws -> CaseCommand {
        let reason: NonAcceptanceReason = try reader.requiredTerm("reason")
        let older = try numbers("olderCase").first
        return .refuse(
            NonAcceptance(reason: reason, text: try text("refusal", own), olderCase: older))
    }

    private mutating func assign() throws -> CaseCommand {
        let name = try reader.requiredText("account")
        guard let id = try account(name) else { throw ArgumentProblem.wrongValue("account") }
        return .assign(id)
    }

    private mutating func refer() throws -> CaseCommand {
        let named = current.classification.map { $0.unit ?? $0.lead } ?? AgencyID("")
        let lead = try reader.text("lead").map(AgencyID.init(rawValue:)) ?? named
        return .refer(lead: lead, coHandling: try reader.texts("coHandling").map(AgencyID.init(rawValue:)))
    }

    private mutating func classify() throws -> CaseCommand {
        var facts = RoutingFacts(rights: current.subject.rights)
        let rights: [RightType] = try reader.terms("right")
        if !rights.isEmpty { facts.rights = rights }
        facts.act = try reader.term("act") ?? current.subject.act
        let places: [Place] = try reader.terms("place")
        facts.places = places.isEmpty ? [current.subject.place] : places
        facts.district = try reader.text("district") ?? current.subject.district
        facts.asker = try reader.term("asker") ?? current.asker
        facts.respondents = try reader.number("respondents") ?? current.subject.respondents
        facts.publicInterest = try reader.flag("publicInterest") ?? true
        facts.fixedSource = try reader.flag("fixedSource") ?? false
        facts.multiDistrict = try reader.flag("multiDistrict") ?? false
        facts.nationalImpact = try reader.flag("nationalImpact") ?? false
        facts.variety = try reader.term("variety")
        facts.product = try reader.term("product") ?? .general
        facts.seller = try reader.term("seller") ?? .known
        facts.criminal = try reader.term("criminal") ?? .none
        let order = ClassificationOrder(
            facts: facts, isConfidential: try reader.flag("confidential") ?? false,
            designated: try reader.text("designated").map(AgencyID.init(rawValue:)))
        return .classify(order)
    }

    /// `[{"kind":"fine","respondents":[1],"amount":"900000.00"}]`; no respondents means all of them.
    mutating func outcomes() throws -> [Outcome] {
        var outcomes: [Outcome] = []
        for var group in try reader.groups("outcomes") {
            let kind: OutcomeKind = try group.requiredTerm("kind")
            let respondents = try group.numbers("respondents")
            let amount = try group.text("amount").map { text in
                guard let amount = AmountInFen(yuan: text) else { throw ArgumentProblem.wrongValue("amount") }
                return amount
            }
            try group.finish()
            outcomes.append(
                Outcome(
                    kind: kind, respondents: respondents.isEmpty ? Array(1...current.subject.respondents) : respondents,
                    amount: amount))
        }
        return outcomes
    }
}

extension Case {
    /// Who asks, as the competence table has it.
    package var asker: Asker {
        switch applicant.role {
        case .representative: .representative
        case .informant: .thirdParty
        default: .rightHolder
        }
    }
}
