package import Vocabulary

/// One complaint as import files and the JSON interface write it: named texts. Field names are fixed.
package struct ComplaintFields: Sendable, Equatable {
    /// `id` and `received` belong to files; the interface sets them itself.
    package static let names: Set<String> = [
        "id", "received", "lang", "channel", "complainant", "complainant_phone", "right_type", "right_no", "brand",
        "respondent", "contact", "address", "phone", "shop_url", "goods", "narrative", "kind", "due", "consent",
        "order_no",
    ]

    package var values: [String: String]
    package var isAnonymous: Bool?
    package var facts: CaseFacts?

    package init(_ values: [String: String], isAnonymous: Bool? = nil, facts: CaseFacts? = nil) {
        self.values = values.mapValues(\.withoutNulls)
        self.isAnonymous = isAnonymous
        self.facts = facts
    }

    package subscript(name: String) -> String { values[name] ?? "" }

    /// The complaint, or everything that is wrong with it.
    package func checked() -> Result<Intake, IntakeProblems> {
        var problems: [IntakeProblem] = []
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            if !Self.names.contains(name) { problems.append(.unknownField(name)) }
            let limit = name == "narrative" ? IntakeProblem.narrativeLimit : limit(of: name)
            if value.utf8.count > limit { problems.append(.tooLong(field: name, limit: limit)) }
        }
        let right = term("right_type", RightType.unknown, &problems)
        let language = term("lang", Language.zh, &problems)
        let kind = term("kind", defaultKind, &problems)
        var intake = Intake(
            kind: kind, applicantRole: kind == .tipOff ? .informant : .complainant,
            isAnonymous: isAnonymous ?? (self["complainant"].isEmpty && self["complainant_phone"].isEmpty),
            rights: [right], language: language)
        fill(&intake)
        if let facts { facts.fill(&intake) }
        if !intake.isIdentifiable, intake.narrative.isEmpty { problems.append(.nothingTold) }
        return problems.isEmpty ? .success(intake) : .failure(IntakeProblems(problems))
    }

    private func limit(of name: String) -> Int { name == "shop_url" ? 65_536 : IntakeProblem.fieldLimit }

    /// Whoever gives a name speaks of his own right; whoever gives none, tips off.
    private var defaultKind: CaseKind { self["complainant"].isEmpty ? .tipOff : .complaint }

    private func term<T: RawRepresentable<String>>(
        _ name: String, _ fallback: T, _ problems: inout [IntakeProblem]
    ) -> T {
        guard let text = values[name], !text.isEmpty else { return fallback }
        guard let value = T(rawValue: text) else {
            problems.append(.wrongValue(field: name, value: String(text.prefix(40))))
            return fallback
        }
        return value
    }

    private func fill(_ intake: inout Intake) {
        intake.rightNumber = self["right_no"]
        intake.brand = self["brand"]
        intake.respondent = self["respondent"]
        intake.contact = self["contact"]
        intake.address = self["address"]
        intake.phone = self["phone"]
        intake.pages = self["shop_url"]
        intake.goods = self["goods"]
        intake.narrative = self["narrative"]
        intake.place = intake.pages.isEmpty ? .shop : .online
        guard !intake.isAnonymous else { return }
        let identity = ApplicantIdentity(name: self["complainant"], phone: self["complainant_phone"])
        if !identity.isEmpty { intake.applicant = identity }
    }
}

/// Everything that is wrong with one complaint.
package struct IntakeProblems: Error, Sendable, Equatable {
    package let all: [IntakeProblem]

    package init(_ all: [IntakeProblem]) {
        self.all = all
    }
}

/// The part of the routing facts that a complaint may carry along.
package struct CaseFacts: Sendable, Equatable {
    package var rights: [RightType]
    package var act: Act?
    package var place: Place?
    package var asker: Asker?
    package var district: String?
    package var respondents: Int?

    package init(
        rights: [RightType] = [], act: Act? = nil, place: Place? = nil, asker: Asker? = nil, district: String? = nil,
        respondents: Int? = nil
    ) {
        self.rights = rights
        self.act = act
        self.place = place
        self.asker = asker
        self.district = district
        self.respondents = respondents
    }

    func fill(_ intake: inout Intake) {
        if !rights.isEmpty { intake.rights = rights }
        if let act { intake.act = act }
        if let place { intake.place = place }
        if let district { intake.district = district }
        if let respondents { intake.respondents = max(1, respondents) }
        if asker == .representative { intake.applicantRole = .representative }
    }
}
