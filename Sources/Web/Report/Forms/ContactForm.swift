package import Casework
package import Vocabulary

/// Page 4 of the report as typed: who the person is, if they want to say it.
package struct ContactForm: Sendable, Codable, Equatable {
    /// `yes` or `no`; asked of informants only.
    package var anonymous: String?
    package var name: String?
    package var principal: String?
    package var phone: String?
    package var email: String?
    package var address: String?
    package var agencyMayKnow: String?
    package var wantsReward: String?

    package init(_ form: FormData) {
        anonymous = form.text("anonymous")
        name = form.text("name")
        principal = form.text("principal")
        phone = form.text("ownPhone")
        email = form.text("email")
        address = form.text("ownAddress")
        agencyMayKnow = form.text("agencyMayKnow")
        wantsReward = form.text("wantsReward")
    }

    package struct Checked: Sendable, Equatable {
        /// Nil for anonymous informants.
        package let identity: ApplicantIdentity?
        package let agencyMayKnow: Bool
        package let wantsReward: Bool
    }

    package func checked(role: Role) -> Result<Checked, FormProblems> {
        if role == .informant, anonymous != "no" {
            // What was typed before choosing anonymity is not kept.
            return .success(Checked(identity: nil, agencyMayKnow: false, wantsReward: wantsReward != nil))
        }
        var problems: [FieldProblem] = []
        if role != .informant, name == nil {
            problems.append(FieldProblem("name", zh: "请填写您的姓名或单位名称", en: "Enter your name or that of your firm"))
        }
        if role == .representative, principal == nil {
            problems.append(FieldProblem("principal", zh: "请填写您代理谁", en: "Enter for whom you act"))
        }
        let phone = checkedPhone(&problems)
        if let email, !EmailAddress.isPlausible(email) { problems.append(FieldProblem("email", EmailAddress.problem)) }
        if self.phone == nil, email == nil {
            problems.append(
                FieldProblem(
                    "ownPhone", zh: "请填写电话或邮箱，一项就够", en: "Enter a telephone number or an e-mail address – one is enough"
                ))
        }
        problems +=
            FieldLimit.check("name", name, 200) + FieldLimit.check("principal", principal, 300)
            + FieldLimit.check("ownAddress", address, 500)
        guard problems.isEmpty else { return .failure(FormProblems(problems)) }
        let identity = ApplicantIdentity(
            name: name ?? "", phone: phone, email: email ?? "", address: address ?? "",
            principal: role == .representative ? principal ?? "" : "")
        return .success(
            Checked(
                identity: identity, agencyMayKnow: role != .informant || agencyMayKnow != nil,
                wantsReward: role == .informant && wantsReward != nil))
    }

    private func checkedPhone(_ problems: inout [FieldProblem]) -> String {
        guard let phone else { return "" }
        if let plain = PhoneNumber.plain(phone) { return plain }
        problems.append(FieldProblem("ownPhone", PhoneNumber.problem))
        return ""
    }
}
