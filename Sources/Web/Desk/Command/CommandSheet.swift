package import CaseRules
package import Vocabulary

/// The form of one command: a heading that is the question, the fields, and what happens when it is sent.
package struct CommandSheet: Sendable {
    package let command: CommandName
    package let heading: Localized
    package let button: Localized
    /// The single key of the keyboard that opens it; nil for rare steps.
    package let key: Character?
    package let fields: [CommandField]
    /// What follows, said before the button is pressed.
    package let note: Localized?
    package let effect: Effect

    package enum Effect: Sendable {
        /// Done by one press, without a page of its own.
        case press
        /// Has a page with questions.
        case page
        /// Has a page, and a second person must approve.
        case approval
        /// Has a page, and a letter, notice or referral goes out.
        case leavesHouse
    }

    /// Without `button`, the button bears the name of the command.
    init(
        _ command: CommandName, key: Character? = nil, heading: Localized, button: Localized? = nil,
        fields: [CommandField] = [], note: Localized? = nil, effect: Effect = .page
    ) {
        self.command = command
        self.heading = heading
        self.button = button ?? command.name
        self.key = key
        self.fields = fields
        self.note = note
        self.effect = effect
    }
}

extension CommandSheet {
    /// Every form of the staff, by its command. Commands of the public and of the daily job have none.
    package static let all: [CommandName: CommandSheet] = Dictionary(
        uniqueKeysWithValues: (examination + decision + care + papers + family + agency + outcome + later + supervision)
            .map { ($0.command, $0) })
}
