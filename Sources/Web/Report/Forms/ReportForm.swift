package import Casework
package import Vocabulary

/// The whole report as typed so far, page by page. Kept sealed as a draft.
package struct ReportForm: Sendable, Codable, Equatable {
    package var right: RightForm?
    package var who: WhoForm?
    package var evidence: EvidenceForm?
    package var contact: ContactForm?

    package init() {}

    /// The role on page 1; it decides what later pages ask.
    package var role: Role { right?.role.flatMap(Role.init(rawValue:)) ?? .complainant }
    package var rights: [RightType] { right?.rights.compactMap(RightType.init(rawValue:)) ?? [] }

    /// What is needed to check a report besides the report.
    package struct Rules: Sendable {
        package let districts: Set<String>
        package let today: Day
        package let language: Language

        package init(districts: Set<String>, today: Day, language: Language) {
            self.districts = districts
            self.today = today
            self.language = language
        }
    }

    /// What is wrong on one page; nil if it is in order.
    package func problems(on step: Int, _ rules: Rules) -> FormProblems? {
        let failure: FormProblems?
        switch step {
        case 1: failure = (right ?? RightForm(FormData())).checked().failure
        case 2: failure = (who ?? WhoForm(FormData())).checked(districts: rules.districts).failure
        case 3: failure = (evidence ?? EvidenceForm(FormData())).checked(role: role, today: rules.today).failure
        default: failure = (contact ?? ContactForm(FormData())).checked(role: role).failure
        }
        return failure
    }

    /// The first page that is empty or not in order; nil if the report can be sent.
    package func firstOpenStep(_ rules: Rules) -> Int? {
        let isPresent = [right != nil, who != nil, evidence != nil, contact != nil]
        return (1...4).first { !isPresent[$0 - 1] || problems(on: $0, rules) != nil }
    }

    /// The checked report; nil unless every page is in order.
    package func checked(_ rules: Rules) -> Intake? {
        guard let right, let who, let evidence, let contact,
            case .success(let first) = right.checked(),
            case .success(let second) = who.checked(districts: rules.districts),
            case .success(let third) = evidence.checked(role: first.role, today: rules.today),
            case .success(let fourth) = contact.checked(role: first.role)
        else { return nil }
        var intake = Intake(
            kind: first.role == .informant ? .tipOff : .complaint, applicantRole: first.role,
            isAnonymous: fourth.identity == nil, rights: first.rights, language: rules.language)
        (intake.rightNumber, intake.brand) = (first.number, first.brand)
        fill(&intake, who, second)
        intake.pages = Self.pages(who.pages, evidence.links)
        (intake.noticedOn, intake.proof) = (third.noticedOn, third.proof)
        intake.applicant = fourth.identity
        (intake.agencyMayKnow, intake.wantsReward) = (fourth.agencyMayKnow, fourth.wantsReward)
        return intake
    }

    private func fill(_ intake: inout Intake, _ who: WhoForm, _ checked: WhoForm.Checked) {
        intake.respondent = who.respondent ?? ""
        intake.contact = who.contact ?? ""
        intake.address = who.address ?? ""
        intake.phone = checked.phone
        intake.goods = who.goods ?? ""
        intake.narrative = who.narrative ?? ""
        intake.creditCode = checked.creditCode
        intake.respondents = checked.respondents
        (intake.act, intake.place, intake.district) = (checked.act, checked.place, checked.district)
        intake.isUrgent = who.isUrgent != nil
    }

    /// All page addresses, each once, separated by spaces.
    private static func pages(_ texts: String?...) -> String {
        var seen: [Substring] = []
        for text in texts.compactMap({ $0 }) {
            for page in text.split(whereSeparator: \.isWhitespace) where !seen.contains(page) { seen.append(page) }
        }
        return seen.joined(separator: " ")
    }
}

extension Result {
    var failure: Failure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}
