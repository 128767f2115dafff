package import Agreement
package import Vocabulary

/// What somebody asks the case to do. The numbers C01–C54 are those of the agreement's command table.
package enum CaseCommand: Sendable, Equatable {
    case beginExamination  // C08
    case answerConsultation(answer: CommittedText)  // C09
    case followUpConsultation(question: CommittedText)  // C10
    case convertConsultation  // C11
    case requestSupplement(Supplement)  // C12
    case submitSupplement(text: CommittedText?)  // C13
    case lapseSupplement  // C14
    case deferDocument(item: String, undertaking: CommittedText?)  // C15
    case checkDuplicate(DuplicateDecisions)  // C16
    case accept(present: Set<String>)  // C17
    case refuse(NonAcceptance)  // C18
    case classify(ClassificationOrder)  // C21
    case requestGreenChannel(GreenChannelReason)  // C22
    case refer(lead: AgencyID, coHandling: [AgencyID])  // C23
    case sign(referral: Int?)  // C24
    case returnReferral(referral: Int?, reason: CommittedText?, proposed: AgencyID?)  // C25
    case forwardReferral(referral: Int?, agency: AgencyID)  // C26
    case designateCompetence(agency: AgencyID, reason: CommittedText?)  // C26
    case askCoHandling(referral: Int?, agency: AgencyID, reason: CommittedText?)  // C27
    case decideFiling(referral: Int?, FilingOrder)  // C28
    case recordMeasure(referral: Int?, Measure)  // C29
    case reportOutcome(referral: Int?, outcomes: [Outcome], documentNumber: String?)  // C30
    case reopen(ReopeningReason, text: CommittedText?)  // C31
    case track(note: CommittedText)  // C32
    case transferRegion(region: AgencyID, RegionGround, reason: CommittedText?)  // C33
    /// What the other region answered, written down by hand until the nodes are joined.
    case recordRegionAnswer(RegionAnswer)
    case close(ClosingReason)  // C34
    case archive  // C35
    case withdraw  // C36
    case supervise(SupervisionOrder)  // C37
    case markKeyCase(reason: CommittedText?)
    case approve  // C38
    case decline(reason: CommittedText?)  // C38
    case supplyDeferred(document: Int)  // C39
    case verifyDeferred(document: Int)  // C40
    case rejectDeferred(document: Int, reason: CommittedText?)  // C40
    case extendDeferred(document: Int)  // C41
    case waiveDeferred(document: Int, reason: CommittedText?)  // C42
    case extendClock(clock: Int, reason: CommittedText?)  // C43
    case recordDecision(referral: Int?, documentNumber: String, day: Day, respondents: [Int] = [])  // C44
    case recordNotice(referral: Int?, NoticeKind, day: Day)  // C45
    case progressNote(referral: Int?, text: CommittedText, isPublic: Bool)  // C46
    case message(CommittedText)  // C47
    case addEvidence([EvidenceMark])  // C48
    case answerSurvey(SurveyAnswers)  // C49
    case recordCallBack(CallBackResult, note: CommittedText?)  // C50
    case assign(Identifier<Account>)  // C51
    case undo  // C54
    case registerVoicemail(Registration)  // C04
    case attachToExisting(CaseNumber, facts: AttachedFacts)  // C19
    case mergeCases([CaseNumber], reason: CommittedText?)  // C20
    case unmergeCase  // undoes C20
    case splitCase([CasePart])  // C52
    case reviewRefusal(request: CommittedText)  // C53
    /// What another case's step asks of this one. See `Companion`.
    case receiveFacts(from: CaseNumber, facts: AttachedFacts)
    case followLeading(CaseNumber, isMassCase: Bool)
    case releaseMember(CaseNumber)
    case releaseFromLeading
    case closeWithLeading(ClosingReason)
    /// The daily job: an unsigned referral counts as received on the last day of its sign limit. DOMAIN §4.4.
    case deemReceipt(referral: Int)
    /// After a correction or a change of the calendar: open clocks get the dates that the law gives now. DESIGN §3.6.
    case recomputeClocks

    package var name: CommandName {
        switch self {
        case .beginExamination: .beginExamination
        case .answerConsultation: .answerConsultation
        case .followUpConsultation: .followUpConsultation
        case .convertConsultation: .convertConsultation
        case .requestSupplement: .requestSupplement
        case .submitSupplement: .submitSupplement
        case .lapseSupplement: .lapseSupplement
        case .deferDocument: .deferDocument
        case .checkDuplicate: .checkDuplicate
        case .accept: .accept
        case .refuse: .refuse
        case .classify: .classify
        case .requestGreenChannel: .requestGreenChannel
        case .refer: .refer
        case .sign: .sign
        case .returnReferral: .returnReferral
        case .forwardReferral: .forwardReferral
        case .designateCompetence: .designateCompetence
        case .askCoHandling: .askCoHandling
        case .decideFiling: .decideFiling
        case .recordMeasure: .recordMeasure
        case .reportOutcome: .reportOutcome
        case .reopen: .reopen
        case .track: .track
        case .transferRegion: .transferRegion
        case .recordRegionAnswer: .recordRegionAnswer
        case .close: .close
        case .archive: .archive
        case .withdraw: .withdraw
        case .supervise(let order): order.command
        case .markKeyCase: .markKeyCase
        case .approve: .approve
        case .decline: .decline
        case .supplyDeferred: .supplyDeferred
        case .verifyDeferred: .verifyDeferred
        case .rejectDeferred: .rejectDeferred
        case .extendDeferred: .extendDeferred
        case .waiveDeferred: .waiveDeferred
        case .extendClock: .extendClock
        case .recordDecision: .recordDecision
        case .recordNotice: .recordNotice
        case .progressNote: .progressNote
        case .message: .message
        case .addEvidence: .addEvidence
        case .answerSurvey: .answerSurvey
        case .recordCallBack: .recordCallBack
        case .assign: .assign
        case .undo: .undo
        case .deemReceipt: .deemReceipt
        case .recomputeClocks: .recomputeClocks
        case .registerVoicemail: .registerVoicemail
        case .attachToExisting: .attachToExisting
        case .mergeCases: .mergeCases
        case .unmergeCase: .unmergeCase
        case .splitCase: .splitCase
        case .reviewRefusal: .reviewRefusal
        case .receiveFacts: .receiveFacts
        case .followLeading: .followLeading
        case .releaseMember: .releaseMember
        case .releaseFromLeading: .releaseFromLeading
        case .closeWithLeading: .closeWithLeading
        }
    }
}

/// What the agency decided about filing.
package enum FilingOrder: Sendable, Equatable {
    case filed
    case notFiled(NonFilingReason, text: CommittedText?)
}

/// What an officer chose when classifying. The agreement names the agency; a supervisor designates where it does not.
package struct ClassificationOrder: Sendable, Equatable {
    package let facts: RoutingFacts
    package let isConfidential: Bool
    package let designated: AgencyID?

    package init(facts: RoutingFacts, isConfidential: Bool = false, designated: AgencyID? = nil) {
        self.facts = facts
        self.isConfidential = isConfidential
        self.designated = designated
    }
}

/// One measure of an agency. Command C29.
package struct Measure: Sendable, Equatable, Codable {
    package let kind: MeasureKind
    package let day: Day
    package let respondents: [Int]
    /// Items and legal basis, in the agency's words.
    package let note: CommittedText?

    package init(kind: MeasureKind, day: Day, respondents: [Int], note: CommittedText? = nil) {
        self.kind = kind
        self.day = day
        self.respondents = respondents
        self.note = note
    }
}

/// One stored file, named by what it holds.
package struct EvidenceMark: Sendable, Hashable, Codable {
    /// SHA-256 of the bytes, 64 hexadecimal digits.
    package let digest: String
    package let sizeInBytes: Int64

    package init(digest: String, sizeInBytes: Int64) {
        self.digest = digest
        self.sizeInBytes = sizeInBytes
    }
}
