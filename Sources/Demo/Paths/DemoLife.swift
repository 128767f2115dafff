import Agreement
import CaseRules
import Casework
import Vocabulary

/// What becomes of one matter: the steps that people will take, each with its time. Which of them have been taken by
/// now is a question of the date, so that old cases are closed and young ones wait in the inbox.
struct DemoLife {
    let complaint: DemoComplaint
    let agreement: ResponsibilityAgreement
    var random: DemoRandom
    var time: DemoTime
    var steps: [DemoStep] = []

    init(_ complaint: DemoComplaint, registeredAt: Instant, seed: UInt64, _ agreement: ResponsibilityAgreement) {
        self.complaint = complaint
        self.agreement = agreement
        random = DemoRandom(seed: seed ^ 0x11FE, index: complaint.index)
        time = DemoTime(agreement, registeredAt)
        if complaint.intake.kind == .consultation { consult() } else { examine() }
        // Some things are left lying: that is what the overdue list is for.
        if random.happens(8), steps.count > 1 { steps.removeLast(random.number(1..<steps.count)) }
    }

    var isChinese: Bool { complaint.intake.language == .zh }

    mutating func step(
        _ command: CommandName, _ actor: DemoActor, at instant: Instant, _ arguments: [String: Argument] = [:]
    ) {
        steps.append(DemoStep(at: instant, actor: actor, command: command, arguments: arguments))
    }

    /// A step in office hours, so many worked days after the last one.
    mutating func desk(
        _ command: CommandName, by actor: DemoActor = .officer, _ days: Range<Int>,
        _ arguments: [String: Argument] = [:]
    ) {
        step(command, actor, at: time.office(days, &random), arguments)
    }

    /// A step of whoever brought the matter, at any hour.
    mutating func applicant(_ command: CommandName, _ days: Range<Int>, _ arguments: [String: Argument] = [:]) {
        step(command, .applicant, at: time.anyTime(days, &random), arguments)
    }

    /// Arguments with a text in the language of the applicant.
    func words(_ zh: String, _ en: String, _ more: [String: Argument] = [:]) -> [String: Argument] {
        staffWords(isChinese ? zh : en, more)
    }

    /// Arguments with a text that only the staff reads.
    func staffWords(_ text: String, _ more: [String: Argument] = [:]) -> [String: Argument] {
        var arguments = more
        arguments["text"] = .text(text)
        return arguments
    }

    private mutating func consult() {
        desk(.beginExamination, 0..<2)
        desk(
            .answerConsultation, 0..<2,
            words(
                "可以投诉。请准备权利证明、身份证明和侵权线索；材料暂时不齐的，可以先受理后补交。",
                "You may complain. Please prepare proof of your right, your identity and the facts; some papers may follow later."
            ))
        if random.happens(25) {
            applicant(
                .followUpConsultation, 1..<4, words("谢谢。如果对方在外地呢？", "Thank you. What if the seller is in another city?")
            )
            desk(
                .answerConsultation, 0..<2,
                words(
                    "由行为发生地的机关办理，我们可以转交线索。", "The agency of that place is competent; we can pass your information on."))
        }
        if random.happens(20) { desk(.convertConsultation, 0..<3) }
        if random.happens(60) { desk(.close, 3..<9, ["reason": .text(ClosingReason.answered.rawValue)]) }
    }

    private mutating func examine() {
        if random.happens(3) {
            applicant(.withdraw, 0..<3)
            return
        }
        desk(.beginExamination, 0..<2)
        if random.happens(30), !complaint.intake.isAnonymous {
            desk(
                .recordCallBack, 0..<2,
                ["result": .text(CallBackResult.confirmed.rawValue), "text": .text("已电话核实，愿意配合辨认。")])
        }
        if random.happens(10) { message() }
        if random.happens(11), supplement() == false { return }
        if random.happens(13), refuse() { return }
        accept()
    }

    private mutating func message() {
        applicant(.message, 0..<2, words("又拍到几张照片，需要吗？", "I have taken more photographs; do you need them?"))
        desk(.message, 0..<2, words("需要，请在查询页上传。", "Yes, please add them on the progress page."))
    }

    /// False if nothing was supplied and the matter ended there.
    private mutating func supplement() -> Bool {
        let item = complaint.intake.kind == .tipOff ? "basicFacts" : "powerOfAttorney"
        desk(
            .requestSupplement, 0..<2,
            words("请补交列出的材料。", "Please supply the paper listed.", ["items": .list([.text(item)])]))
        if random.happens(complaint.intake.kind == .tipOff ? 100 : 80) {
            applicant(.submitSupplement, 1..<9, words("已补交。", "Supplied."))
            return true
        }
        desk(.lapseSupplement, by: .deskSupervisor, 11..<14)
        return false
    }

    /// True if a second person agreed.
    private mutating func refuse() -> Bool {
        let reason = random.weighted([
            (NonAcceptanceReason.notIP, 3), (.civilOnly, 3), (.consumerDispute, 3), (.outsideCity, 4),
            (.noBasicFacts, 2), (.pendingInCourtOrArbitration, 1), (.timeBarred, 1),
        ])
        desk(
            .refuse, 0..<2,
            words(
                "经审查，依据责任协议作出本决定。", "Decided under the responsibility agreement after examination.",
                ["reason": .text(reason.rawValue)]))
        if random.happens(10) {
            desk(.decline, by: .deskSupervisor, 0..<2, staffWords("线索可用，请受理后转办。"))
            return false
        }
        desk(.approve, by: .deskSupervisor, 0..<2)
        return true
    }

    private mutating func accept() {
        let intake = complaint.intake
        let standard = agreement.filingStandard(kind: intake.kind, right: intake.rights[0], act: intake.act)
        let present = standard.requirements.filter { $0.need == .required }.map { Argument.text($0.item) }
        let deferrable = standard.requirements.filter { $0.need == .deferrable }.map(\.item)
        var isDeferred = false
        if let item = deferrable.first, random.happens(14) {
            desk(.deferDocument, 0..<2, words("承诺在期限内补交。", "I undertake to supply it in time.", ["item": .text(item)]))
            desk(.approve, by: .deskSupervisor, 0..<2)
            isDeferred = true
        }
        if random.happens(3) {
            let reason = random.one(of: GreenChannelReason.allCases)
            desk(.requestGreenChannel, by: .deskSupervisor, 0..<1, ["reason": .text(reason.rawValue)])
        }
        desk(.accept, 0..<2, ["present": .list(present)])
        refer(isDeferred: isDeferred)
    }
}
