package import CaseRules
package import Casework
import Matching
package import Vocabulary

/// What an officer typed while somebody told a matter. `checked()` turns it into an intake or a list of problems.
package struct DeskIntakeForm: Sendable {
    package let typed: FormData

    package init(_ typed: FormData) {
        self.typed = typed
    }

    /// A matter as the desk registers it: the intake, how it came, and the day of arrival of letters.
    package struct Checked: Sendable {
        package let intake: Intake
        package let channel: Channel
        package let arrivedOn: Day?
        /// Whether the record was read back to a caller and confirmed.
        package let isReadBack: Bool
        /// What another service or an exhibition said of it.
        package let provenance: Provenance?
        /// The draft of the voicemail that this registers.
        package let voicemail: CaseNumber?
    }

    package func checked(today: Day, offset: UTCOffset, language: Language) throws(FormProblems) -> Checked {
        var problems: [FieldProblem] = []
        let channel = typed.text("channel").flatMap(Channel.init(rawValue:)) ?? .phone
        let arrivedOn = day(channel, today, &problems)
        let intake = intake(language, &problems)
        let isReadBack = typed["readBack"] == "true"
        if channel == .phone, !isReadBack {
            problems.append(FieldProblem("readBack", zh: "请向来电人复述并确认", en: "Read it back to the caller and confirm"))
        }
        let provenance = provenance(channel, offset, &problems)
        guard problems.isEmpty else { throw FormProblems(problems) }
        return Checked(
            intake: intake, channel: channel, arrivedOn: arrivedOn, isReadBack: isReadBack, provenance: provenance,
            voicemail: channel == .voicemail ? typed.text("voicemail").flatMap { CaseNumber($0) } : nil)
    }

    /// The number and date of an order of the hotline, or the exhibition at whose desk it came in (C06, C07).
    private func provenance(
        _ channel: Channel, _ offset: UTCOffset, _ problems: inout [FieldProblem]
    ) -> Provenance? {
        switch channel {
        case .hotline:
            let due = typed.text("orderDue").map { text in
                Day(text).map { Due(day: $0, end: ($0 + 1).start(offset)) }
            }
            if case .some(nil) = due {
                problems.append(FieldProblem("orderDue", zh: "日期写作 2026-03-24", en: "Write the day as 2026-03-24"))
            }
            return .hotline(HotlineOrder(number: typed.text("orderNumber") ?? "", due: due ?? nil))
        case .exhibition:
            guard let day = typed.text("lastDay").flatMap({ Day($0) }) else {
                problems.append(FieldProblem("lastDay", zh: "请填写展会最后一天", en: "Enter the last day of the exhibition"))
                return nil
            }
            return .exhibition(Exhibition(name: typed.text("exhibition") ?? "", lastDay: day))
        default: return nil
        }
    }

    /// The intake as far as it goes, for looking up likely duplicates while the caller still speaks.
    package func draft(_ language: Language) -> Intake {
        var problems: [FieldProblem] = []
        return intake(language, &problems)
    }

    private func day(_ channel: Channel, _ today: Day, _ problems: inout [FieldProblem]) -> Day? {
        guard channel == .letter else { return nil }
        guard let text = typed.text("arrivedOn"), let day = Day(text) else {
            problems.append(FieldProblem("arrivedOn", zh: "请填写来信到达的日期", en: "Enter the day the letter arrived"))
            return nil
        }
        if day > today {
            problems.append(FieldProblem("arrivedOn", zh: "日期应是今天或以前", en: "The date must be today or earlier"))
        }
        return day
    }

    private func intake(_ language: Language, _ problems: inout [FieldProblem]) -> Intake {
        let kind = term(
            "kind", CaseKind.self, ask: Localized(zh: "请选择咨询、举报或投诉", en: "Choose question, tip-off or complaint"),
            &problems)
        let right = term(
            "right", RightType.self, ask: Localized(zh: "请选择权利，不清楚就选“不清楚”", en: "Choose the right, or “Not known”"),
            &problems)
        let isAnonymous = typed["anonymous"] == "true"
        var intake = Intake(
            kind: kind ?? .tipOff, applicantRole: kind == .complaint ? .complainant : .informant,
            isAnonymous: isAnonymous,
            rights: [right ?? .unknown], language: language)
        intake.act = typed.text("act").flatMap(Act.init(rawValue:)) ?? .infringement
        intake.place = typed.text("place").flatMap(Place.init(rawValue:)) ?? .shop
        intake.district = typed.text("district")
        sort(typed.text("respondent") ?? "", into: &intake)
        intake.rightNumber = typed.text("rightNumber") ?? ""
        intake.narrative = typed.text("narrative") ?? ""
        readCaller(into: &intake, &problems)
        if !intake.isIdentifiable, intake.narrative.isEmpty {
            problems.append(
                FieldProblem(
                    "respondent", zh: "请填写名称、店铺、链接、地点中的一项", en: "Enter a name, shop, link or place – one is enough"))
        }
        return intake
    }

    private func term<T: Term>(
        _ name: String, _ type: T.Type, ask: Localized, _ problems: inout [FieldProblem]
    ) -> T? {
        let value = typed.text(name).flatMap(T.init(rawValue:))
        if value == nil { problems.append(FieldProblem(name, ask)) }
        return value
    }

    /// The one box for name, shop, link or place: links are kept apart from names.
    private func sort(_ text: String, into intake: inout Intake) {
        let told = NamesAndLinks(text)
        intake.pages = told.links.joined(separator: " ")
        intake.respondent = told.names.joined(separator: " ")
        intake.address = typed.text("address") ?? ""
    }

    private func readCaller(into intake: inout Intake, _ problems: inout [FieldProblem]) {
        let phone = typed.text("callerPhone") ?? ""
        let name = typed.text("callerName") ?? ""
        guard !intake.isAnonymous else { return }
        intake.applicant = ApplicantIdentity(name: name, phone: phone)
        if name.isEmpty {
            problems.append(FieldProblem("callerName", zh: "请填写姓名，或者选“匿名”", en: "Enter the name, or tick “Anonymous”"))
        }
        if phone.isEmpty {
            problems.append(
                FieldProblem(
                    "callerPhone", zh: "请填写回电号码，或者选“匿名”", en: "Enter a number to call back, or tick “Anonymous”"))
        } else if !DeskIntakeForm.isPhone(phone) {
            problems.append(
                FieldProblem(
                    "callerPhone", zh: "手机号应为 11 位数字，例如 138 0000 0000；固定电话请加区号",
                    en: "A mobile number has 11 digits, such as 138 0000 0000; add the area code of a fixed line"))
        }
    }

    /// Seven to fifteen digits, with the usual signs between them.
    private static func isPhone(_ text: String) -> Bool {
        let digits = text.unicodeScalars.filter { (0x30...0x39).contains($0.value) }.count
        let others = text.unicodeScalars.allSatisfy {
            (0x30...0x39).contains($0.value) || "+-() 转".unicodeScalars.contains($0)
        }
        return others && (7...15).contains(digits)
    }
}

/// One line with names and addresses of pages, taken apart as the look-up reads addresses: with a scheme or without.
private struct NamesAndLinks {
    /// Words, as they were typed.
    private(set) var names: [String] = []
    private(set) var links: [String] = []

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var start = 0
        for finding in FreeText(bytes: bytes).findings {
            guard case .page = finding.what else { continue }
            let link = String(decoding: bytes[finding.range], as: UTF8.self).filter { !$0.isWhitespace }
            if Self.isName(link) { continue }
            add(String(decoding: bytes[start..<finding.range.lowerBound], as: UTF8.self))
            links.append(link)
            start = finding.range.upperBound
        }
        add(String(decoding: bytes[start...], as: UTF8.self))
    }

    /// What stands before, between and after the addresses. One that no rule can read is kept as a link.
    private mutating func add(_ text: String) {
        var rest = text.drop(while: Self.separates)
        while let last = rest.last, Self.separates(last) { rest.removeLast() }
        for word in rest.split(whereSeparator: \.isWhitespace).map(String.init) {
            if word.contains("://") || word.hasPrefix("www.") { links.append(word) } else { names.append(word) }
        }
    }

    /// `Co.Ltd` is how companies end, and hardly ever a host.
    private static func isName(_ link: String) -> Bool {
        let small = link.lowercased()
        return small.hasSuffix(".ltd") && !small.hasPrefix("www.") && !small.contains("/")
    }

    private static func separates(_ character: Character) -> Bool {
        character.isWhitespace || "，、；：。,;:".contains(character)
    }
}
