import Vocabulary

/// The door to a case: number and code.
struct TrackEntryPage: Page {
    static let template = "track"

    let form: TrackForm
    let wasTimedOut: Bool
    let problems: FormProblems?
    let language: Language

    var hasProblems: Bool { problems != nil }

    func child(named name: String) -> Any? {
        switch name {
        case "problems": ProblemSummary(problems, language)
        case "number": TextField("number", form.number, problems, language, hinted: true)
        case "code": TextField("code", form.code, problems, language, hinted: true)
        case "wasTimedOut": wasTimedOut
        default: nil
        }
    }
}

/// One case as the holder of its code sees it.
struct TrackPage: Page {
    static let template = "tracked"

    let view: TrackContent
    /// Files that arrived but are not part of the case yet.
    let waiting: [UploadedFile]
    let survey: SurveyForm
    let problems: FormProblems?
    let notice: String
    let limits: UploadLimits
    let language: Language
    let offset: UTCOffset

    var hasProblems: Bool { problems != nil }

    func child(named name: String) -> Any? {
        switch name {
        case "problems": ProblemSummary(problems, language)
        case "number": view.number.description
        case "kind": view.kind.name[language]
        case "registeredAt": view.registeredAt.text(language, offset)
        case "state": view.state[language]
        case "next": view.next[language]
        case "agencies": view.agencies.map { FactRow(name: "", value: $0[language]) }
        case "hasAgencies": !view.agencies.isEmpty
        case "steps": steps
        case "requests": view.requests.map { RequestRow($0, language) }
        case "hasRequests": !view.requests.isEmpty
        case "messages": view.messages.map { MessageRow($0, language, offset) }
        case "hasMessages": !view.messages.isEmpty
        case "files": view.files.map { FileRow($0) }
        case "hasFiles": !view.files.isEmpty
        case "isOpen": view.isOpen
        case "isMessageSent": notice == "message"
        case "isFileSent": notice == "files"
        case "message": TextField("message", nil, problems, language, hinted: true)
        case "fileField": TextField("files", nil, problems, language, hinted: true)
        case "messagesLink": Paths.link(Paths.trackedMessages(view.number), language)
        case "filesLink": Paths.link(Paths.trackedFiles(view.number), language)
        case "limitText": ByteCount.text(limits.fileBytes)
        case "limitFiles": "\(limits.files)"
        case "isRated": notice == "survey"
        case "hasSurvey": view.survey != nil
        case "surveyOf": view.survey?[language] ?? ""
        case "surveyLink": Paths.link(Paths.trackedSurvey(view.number), language)
        case "speed", "words", "result", "solved": survey.field(name, problems, language)
        case "mayWithdraw": view.mayWithdraw
        case "withdrawalLink": Paths.link(Paths.trackedWithdrawal(view.number), language)
        case "accept": UploadRefusal.endings.map { "." + $0 }.joined(separator: ",")
        default: nil
        }
    }

    /// The last thing done is marked as where the case stands.
    private var steps: [StepRow] {
        let last = view.steps.lastIndex(where: \.isDone)
        return view.steps.enumerated().map { StepRow($1, language, isNow: $0 == last) }
    }
}

/// A document asked for or promised.
private struct RequestRow: PagePart {
    let request: DocumentRequest
    let language: Language

    init(_ request: DocumentRequest, _ language: Language) {
        self.request = request
        self.language = language
    }

    func child(named name: String) -> Any? {
        switch name {
        case "id": request.id
        case "name": request.name[language]
        case "isAwaited": request.stage == .awaited || request.stage == .rejected
        case "state": state[language]
        case "tone": tone
        case "due": request.due?.text(language) ?? ""
        case "hasDue": request.due != nil
        case "explanations": request.explanation.parts(language)
        case "isDeferred": request.isDeferred
        default: nil
        }
    }

    private var state: Localized {
        switch request.stage {
        case .awaited: Localized(zh: "待补", en: "To follow")
        case .supplied: Localized(zh: "已收到，待核验", en: "Received, being checked")
        case .rejected: Localized(zh: "没有通过，请重新提交", en: "Not accepted, please send it again")
        case .verified: Localized(zh: "已核验", en: "Checked")
        case .waived: Localized(zh: "无需补交", en: "No longer needed")
        }
    }

    private var tone: String {
        switch request.stage {
        case .awaited: "soon"
        case .rejected: "late"
        case .supplied: "info"
        case .verified, .waived: "done"
        }
    }
}

private struct MessageRow: PagePart {
    let message: TrackMessage
    let language: Language
    let offset: UTCOffset

    init(_ message: TrackMessage, _ language: Language, _ offset: UTCOffset) {
        self.message = message
        self.language = language
        self.offset = offset
    }

    func child(named name: String) -> Any? {
        switch name {
        case "at": message.at.text(language, offset)
        case "isFromDesk": message.isFromDesk
        case "words": message.text
        default: nil
        }
    }
}
