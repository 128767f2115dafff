import Vocabulary

/// A file that was handed in, with its size and fingerprint.
struct EvidenceLine: PagePart {
    let view: EvidenceView
    let href: String
    let viewer: Viewer

    init(_ view: EvidenceView, href: String, _ viewer: Viewer) {
        self.view = view
        self.href = href
        self.viewer = viewer
    }

    func child(named name: String) -> Any? {
        switch name {
        case "href": href
        case "name": view.name
        case "details":
            "\(ByteCount.text(Int(view.sizeInBytes)))　\(viewer.text(view.addedAt))　\(view.addedBy)"
        case "digest": view.digest
        case "shortDigest": String(view.digest.prefix(12))
        default: nil
        }
    }
}

/// One referral: whose, in which role, how far.
struct ReferralLine: PagePart {
    let view: ReferralSummary
    /// The page of the clock whose date is shown.
    let clockHref: String
    let viewer: Viewer
    let sign: DueSign?

    init(_ view: ReferralSummary, clockHref: String, _ viewer: Viewer) {
        self.view = view
        self.clockHref = clockHref
        self.viewer = viewer
        sign = view.due.map(viewer.sign)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "agency": view.agency[viewer.language]
        case "role":
            (view.isLead ? Localized(zh: "主办", en: "Lead") : Localized(zh: "协办", en: "Co-handling"))[viewer.language]
        case "state": view.state[viewer.language]
        case "referredAt": viewer.text(view.referredAt)
        case "hasDue": sign != nil
        case "clockHref": clockHref
        case "tone": sign?.tone.rawValue ?? ""
        case "clock": sign?.label ?? ""
        case "day": sign?.day ?? ""
        default: nil
        }
    }
}

/// A paper promised for later, as a promise and not as an error.
struct DeferredLine: PagePart {
    let view: DeferredView
    /// The page of the paper's clock.
    let clockHref: String
    let viewer: Viewer

    init(_ view: DeferredView, clockHref: String, _ viewer: Viewer) {
        self.view = view
        self.clockHref = clockHref
        self.viewer = viewer
    }

    func child(named name: String) -> Any? {
        switch name {
        case "name": view.name[viewer.language]
        case "standing": view.standing.name[viewer.language]
        case "tone": view.isOpen ? sign?.tone.rawValue ?? "soon" : "done"
        case "line": line
        case "hasClock": !line.isEmpty && !clockHref.isEmpty
        case "clockHref": clockHref
        default: nil
        }
    }

    private var sign: DueSign? { view.due.map(viewer.sign) }

    private var line: String {
        guard view.isOpen, let sign else { return "" }
        return Localized(zh: "\(sign.day)前，\(sign.words)", en: "by \(sign.day), \(sign.words)")[viewer.language]
    }
}

/// A clock with its date, the word for its state, and how the date was reached.
struct ClockLine: PagePart {
    let view: ClockView
    /// The clock's own page; empty on that page.
    let href: String
    let viewer: Viewer

    init(_ view: ClockView, href: String, _ viewer: Viewer) {
        self.view = view
        self.href = href
        self.viewer = viewer
    }

    func child(named name: String) -> Any? {
        switch name {
        case "name": view.name[language]
        case "tone": tone
        case "clock": words
        case "day": day
        case "href": href
        case "explanations": view.explanation.parts(language)
        default: nil
        }
    }

    private var language: Language { viewer.language }
    private var sign: DueSign { viewer.sign(view.due) }

    private var tone: String {
        switch view.standing {
        case .running: sign.tone.rawValue
        case .stopped: "info"
        case .ended(_, let inTime): inTime ? "done" : "late"
        }
    }

    private var words: String {
        switch view.standing {
        case .running: return sign.label
        case .stopped: return Localized(zh: "‖ 暂停", en: "‖ stopped")[language]
        case .ended(let day, let inTime): return DueSign(endedOn: day, inTime: inTime, language).label
        }
    }

    private var day: String {
        let due = view.due.day.text(language)
        let flag =
            view.due.isProvisional ? Localized(zh: "（日历未公布，暂定）", en: " (calendar not announced yet)")[language] : ""
        switch view.standing {
        case .running: return Localized(zh: "\(due)前", en: "by \(due)")[language] + flag
        case .stopped(let why): return why[language]
        case .ended(let day, _):
            return Localized(zh: "\(day.text(.zh))结束，期限 \(due)", en: "ended \(day.text(.en)), due \(due)")[language]
        }
    }
}

/// A person: readable lines, or the seal and its reason.
struct PersonCard: PagePart {
    let view: PersonView
    /// Where a closed identity is opened.
    let openAction: String
    let language: Language

    init(_ view: PersonView, openAction: String = "", _ language: Language) {
        self.view = view
        self.openAction = openAction
        self.language = language
    }

    func child(named name: String) -> Any? {
        switch name {
        case "role": role[language]
        case "lines": lines.map { NamedLine($0, language) }
        case "isSealed": if case .sealed = view { true } else { false }
        case "isClosed": if case .closed = view { true } else { false }
        case "isAnonymous": if case .anonymous = view { true } else { false }
        case "openAction": openAction
        case "why": why
        default: nil
        }
    }

    private var role: Localized {
        switch view {
        case .contact(let role, _), .sealed(let role, _), .closed(let role), .anonymous(let role): role
        }
    }

    private var lines: [FactView] {
        guard case .contact(_, let lines) = view else { return [] }
        return lines.filter { !$0.value.isEmpty }
    }

    private var why: String {
        guard case .sealed(_, let why) = view else { return "" }
        return why[language]
    }
}

/// One event in words.
struct TimelineLine: PagePart {
    let entry: TimelineEntry
    let number: CaseNumber
    let isLast: Bool
    let viewer: Viewer

    init(_ entry: TimelineEntry, of number: CaseNumber, isLast: Bool, _ viewer: Viewer) {
        self.entry = entry
        self.number = number
        self.isLast = isLast
        self.viewer = viewer
    }

    func child(named name: String) -> Any? {
        switch name {
        case "words": entry.text[viewer.language]
        case "at": viewer.text(entry.at)
        case "who": entry.who
        case "isLast": isLast
        case "hasNote": !entry.note.isEmpty
        case "note": entry.note
        case "hasLikest": entry.likest != nil
        case "compareHref":
            entry.likest.map { Paths.link(Paths.deskDuplicates(number, with: $0), viewer.language) }
        default: nil
        }
    }
}
