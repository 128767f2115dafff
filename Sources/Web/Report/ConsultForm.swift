package import Casework
package import Vocabulary

/// A question as typed. A contact is not needed: the answer waits under number and code.
package struct ConsultForm: Sendable, Codable, Equatable {
    package var question: String?
    package var right: String?
    package var name: String?
    package var phone: String?
    package var email: String?

    package init(_ form: FormData) {
        question = form.text("question")
        right = form.text("right")
        name = form.text("name")
        phone = form.text("ownPhone")
        email = form.text("email")
    }

    package static let longestQuestion = 2000

    package func checked(_ language: Language) -> Result<Intake, FormProblems> {
        var problems = FieldLimit.check("question", question, Self.longestQuestion)
        if question == nil { problems.append(FieldProblem("question", zh: "请写下您的问题", en: "Enter your question")) }
        let plain = phone.flatMap(PhoneNumber.plain)
        if phone != nil, plain == nil { problems.append(FieldProblem("ownPhone", PhoneNumber.problem)) }
        if let email, !EmailAddress.isPlausible(email) { problems.append(FieldProblem("email", EmailAddress.problem)) }
        problems += FieldLimit.check("name", name, 200)
        guard let question, problems.isEmpty else { return .failure(FormProblems(problems)) }
        let isAnonymous = name == nil && phone == nil && email == nil
        var intake = Intake(
            kind: .consultation, applicantRole: .complainant, isAnonymous: isAnonymous,
            rights: [right.flatMap(RightType.init(rawValue:)) ?? .unknown], language: language)
        intake.narrative = question
        if !isAnonymous {
            intake.applicant = ApplicantIdentity(name: name ?? "", phone: plain ?? "", email: email ?? "")
        }
        return .success(intake)
    }
}
