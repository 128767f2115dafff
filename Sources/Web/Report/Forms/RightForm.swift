package import Vocabulary

/// Page 1 of the report as typed: which right, and in which role.
package struct RightForm: Sendable, Codable, Equatable {
    package var rights: [String]
    package var brand: String?
    package var number: String?
    package var role: String?

    package init(_ form: FormData) {
        rights = form.all("rights")
        brand = form.text("brand")
        number = form.text("number")
        role = form.text("role")
    }

    /// The kinds that people choose from; the rarest are under 其他.
    package static let offered: [RightType] = [
        .trademark, .copyright, .invention, .utilityModel, .design, .tradeSecret, .geographicalIndication,
        .plantVariety, .specialSign, .other, .unknown,
    ]

    package static let roles: [Role] = [.complainant, .representative, .informant]

    package struct Checked: Sendable, Equatable {
        package let rights: [RightType]
        package let brand: String
        package let number: String
        package let role: Role
    }

    package func checked() -> Result<Checked, FormProblems> {
        var problems: [FieldProblem] = []
        let chosen = rights.compactMap { RightType(rawValue: $0) }
        if chosen.isEmpty {
            problems.append(
                FieldProblem("rights", zh: "请选择权利类型，说不准可以选“不清楚”", en: "Choose the kind of right, or “Not known”"))
        }
        problems += FieldLimit.check("brand", brand, 200) + FieldLimit.check("number", number, 200)
        let role = self.role.flatMap(Role.init(rawValue:)).flatMap { Self.roles.contains($0) ? $0 : nil }
        if role == nil {
            problems.append(FieldProblem("role", zh: "请选择您是谁", en: "Choose in which role you report"))
        }
        guard let role, problems.isEmpty else { return .failure(FormProblems(problems)) }
        return .success(Checked(rights: chosen, brand: brand ?? "", number: number ?? "", role: role))
    }
}
