import Agreement
import Vocabulary

/// One chapter of the rules for everybody.
struct RulesPage: Page {
    static let template = "rules"

    let content: RulesContent

    func child(named name: String) -> Any? { content.child(named: name) }
}

/// One chapter of the rules for the staff, complete.
struct StaffRulesPage: Page {
    static let template = "rules-desk"
    static let text = "rules"

    let content: RulesContent

    var current: String { Paths.deskRules }

    func child(named name: String) -> Any? { content.child(named: name) }
}

/// What both pages show: the chapters, the filter, and the rules that fit.
struct RulesContent: PagePart {
    let chapter: RuleChapter
    let chapters: [RuleChapter]
    let query: RuleQuery
    /// Name and version of the agreement.
    let version: String
    /// Without the language and the chapter.
    let home: String
    let language: Language
    private let cards: [RuleView]
    private let tables: [RuleTable]

    init(_ book: RuleBook, _ chapter: RuleChapter, _ query: RuleQuery, version: String) {
        self.chapter = chapter
        chapters = book.isPublic ? RuleChapter.open : RuleChapter.allCases
        self.query = query
        self.version = version
        home = book.isPublic ? Paths.rules : Paths.deskRules
        language = book.language
        cards = chapter == .competence ? book.cards(query) : []
        tables = book.tables(chapter, query)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "heading": chapter.name[language]
        case "version": version
        case "chapters": links
        case "filterAction": Paths.link(Paths.rules(home, chapter), language)
        case "isFiltered": !query.isEmpty
        case "words": query.words
        case "rights": rights
        case "isCompetence": chapter == .competence
        case "isFiling": chapter == .filing
        case "hasRights": chapter == .competence || chapter == .filing
        case "cards": cards
        case "tables": tables
        case "isEmpty": cards.isEmpty && tables.isEmpty
        default: nil
        }
    }

    private var links: [FilterLink] {
        chapters.map { each in
            FilterLink(
                href: Paths.link(Paths.rules(home, each), language), name: each.name[language], count: "",
                isCurrent: each == chapter)
        }
    }

    private var rights: [RightOption] {
        RightType.allCases.map {
            RightOption(code: $0.rawValue, name: $0.name[language], isChosen: $0 == query.right)
        }
    }
}

private struct RightOption: PagePart {
    let code: String
    let name: String
    let isChosen: Bool

    func child(named key: String) -> Any? {
        switch key {
        case "code": code
        case "optionName": name
        case "isChosen": isChosen
        default: nil
        }
    }
}
