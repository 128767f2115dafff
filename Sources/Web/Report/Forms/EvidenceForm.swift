package import Casework
package import Vocabulary

/// Page 3 of the report as typed: links, when it was noticed, proof of the right. Files are kept apart.
package struct EvidenceForm: Sendable, Codable, Equatable {
    package var links: String?
    package var year: String?
    package var month: String?
    package var day: String?
    package var proof: String?

    package init(_ form: FormData) {
        links = form.text("links")
        year = form.text("noticedYear")
        month = form.text("noticedMonth")
        day = form.text("noticedDay")
        proof = form.text("proof")
    }

    package struct Checked: Sendable, Equatable {
        /// A year, a month or a day; empty if nothing was said.
        package let noticedOn: String
        package let proof: ProofOfRight?
    }

    /// - Parameters:
    ///   - role: an informant is not asked for proof.
    ///   - today: the day at the place of the desk.
    package func checked(role: Role, today: Day) -> Result<Checked, FormProblems> {
        var problems = FieldLimit.check("links", links, 8000)
        let noticed = noticedOn(today, &problems)
        let proof = self.proof.flatMap(ProofOfRight.init(rawValue:))
        if role != .informant, proof == nil {
            problems.append(
                FieldProblem("proof", zh: "请选择权利证明什么时候交", en: "Choose when the proof of your right comes"))
        }
        guard problems.isEmpty else { return .failure(FormProblems(problems)) }
        return .success(Checked(noticedOn: noticed, proof: role == .informant ? nil : proof))
    }

    private func noticedOn(_ today: Day, _ problems: inout [FieldProblem]) -> String {
        guard year != nil || month != nil || day != nil else { return "" }
        let values = [year, month, day].map { $0.flatMap(Self.number) }
        let isPartial = (day != nil && month == nil) || (month != nil && year == nil)
        guard let year = values[0], (1950...9999).contains(year), !isPartial,
            (month == nil || values[1] != nil) && (day == nil || values[2] != nil),
            let first = Day(year: year, month: values[1] ?? 1, day: values[2] ?? 1)
        else {
            problems.append(
                FieldProblem(
                    "noticedYear", zh: "请填写年份，例如 2026；月和日可以不填",
                    en: "Enter the year, such as 2026; month and day may be left out"))
            return ""
        }
        if first > today {
            problems.append(FieldProblem("noticedYear", zh: "日期应是今天或以前", en: "The date must be today or earlier"))
        }
        return String(first.description.prefix(day != nil ? 10 : month != nil ? 7 : 4))
    }

    fileprivate static func number(_ text: String) -> Int? {
        var value = 0
        guard (1...4).contains(text.unicodeScalars.count) else { return nil }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39: value = value * 10 + Int(scalar.value - 0x30)
            case 0xFF10...0xFF19: value = value * 10 + Int(scalar.value - 0xFF10)
            default: return nil
            }
        }
        return value
    }
}

extension EvidenceForm {
    /// When it was noticed, as far as it was said: 2026 年 3 月, March 2026. Nil if nothing was said.
    func noticedText(_ language: Language) -> String? {
        guard let year = year.flatMap(Self.number) else { return nil }
        guard let month = month.flatMap(Self.number) else { return language == .zh ? "\(year) 年" : "\(year)" }
        guard let date = Day(year: year, month: month, day: day.flatMap(Self.number) ?? 1) else { return nil }
        if day != nil { return date.text(language) }
        // The first day of the month, without the day.
        let words = date.text(language)
        return language == .zh ? "\(year) 年 \(month) 月" : String(words.drop { $0 != " " }.dropFirst())
    }
}
