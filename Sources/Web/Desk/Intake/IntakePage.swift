package import Vocabulary

/// Intake on one page, in the order of a telephone call; on the right what the system finds.
package struct IntakePage: Page {
    package static let template = "desk-intake"

    package let typed: FormData
    package let viewer: Viewer
    package let districts: [CommandOption]
    /// What the look-up found; nil before anybody asked.
    package let found: FoundView?
    package let problems: FormProblems?
    package let trouble: Trouble
    /// The message that is being registered.
    package let voicemail: VoicemailView?

    package init(
        typed: FormData, viewer: Viewer, districts: [CommandOption], found: FoundView? = nil,
        problems: FormProblems? = nil, trouble: Trouble? = nil, voicemail: VoicemailView? = nil
    ) {
        self.voicemail = voicemail
        self.typed = typed
        self.viewer = viewer
        self.districts = districts
        self.found = found
        self.problems = problems
        self.trouble = trouble ?? .none(viewer.language)
    }

    package var hasProblems: Bool { problems != nil || !trouble.lines.isEmpty }
    package var current: String { Paths.deskNew }

    /// The form before anything was typed: a telephone call.
    package static let blank = FormData([("channel", Channel.phone.rawValue)])

    package func child(named name: String) -> Any? {
        switch name {
        case "action": Paths.link(Paths.deskNew, language)
        case "problems": ProblemSummary(problems, language)
        case "said": parts(IntakeFields.said.filter { voicemail == nil || $0.name != "channel" })
        case "source": parts(IntakeFields.source)
        case "isSource": typed["channel"] == Channel.hotline.rawValue || typed["channel"] == Channel.exhibition.rawValue
        case "voicemails": voicemail.map { [VoicemailPart(view: $0, language: language)] } ?? []
        case "where": parts(IntakeFields.where)
        case "what": parts(IntakeFields.what)
        case "caller": parts(IntakeFields.caller)
        case "anonymous": parts(IntakeFields.anonymous)
        case "letter": parts(IntakeFields.letter)
        case "isLetter": typed["channel"] == Channel.letter.rawValue
        case "readBack": parts(IntakeFields.readBack)
        case "wasLookedUp": found != nil
        case "isKeying": found?.isKeying == true
        case "hasFound": found?.candidates.isEmpty == false
        case "found": FoundPage.rows(found?.candidates ?? [], language)
        case "foundAction": Paths.link(Paths.deskNewFound, language)
        default: trouble.child(named: name)
        }
    }

    private var language: Language { viewer.language }

    private func parts(_ fields: [CommandField]) -> [FieldPart] {
        fields.map { FieldPart($0, typed, offered: [.districts: districts], problems: problems, language) }
    }
}

/// A message that a caller left, with its recording.
package struct VoicemailView: Sendable {
    package let number: CaseNumber
    package let receivedAt: Localized
    /// Address of the sound, without the language.
    package let sound: String

    package init(number: CaseNumber, receivedAt: Localized, sound: String) {
        self.number = number
        self.receivedAt = receivedAt
        self.sound = sound
    }
}

private struct VoicemailPart: PagePart {
    let view: VoicemailView
    let language: Language

    func child(named name: String) -> Any? {
        switch name {
        case "voicemailNumber": view.number.description
        case "recordedAt": view.receivedAt[language]
        case "sound": Paths.link(view.sound, language)
        default: nil
        }
    }
}
