import Casework
package import Vocabulary

extension DemoComplaint {
    /// The matter as import files and the JSON interface write it; empty fields are left out.
    package var fields: [(name: String, value: String)] {
        [
            ("lang", intake.language.rawValue), ("complainant", intake.applicant?.name ?? ""),
            ("complainant_phone", intake.applicant?.phone ?? ""), ("right_type", intake.rights[0].rawValue),
            ("right_no", intake.rightNumber), ("brand", intake.brand), ("respondent", intake.respondent),
            ("contact", intake.contact), ("address", intake.address), ("phone", intake.phone),
            ("shop_url", intake.pages), ("goods", intake.goods), ("narrative", intake.narrative),
            ("kind", intake.kind.rawValue),
        ].filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
    }

    /// The columns of `fields`, in their order in a file.
    package static let columns = [
        "lang", "complainant", "complainant_phone", "right_type", "right_no", "brand", "respondent", "contact",
        "address", "phone", "shop_url", "goods", "narrative", "kind",
    ]
}

extension DemoComplaint {
    /// What a list shows of it.
    package var title: String { intake.brand + " · " + (intake.respondent.isEmpty ? intake.goods : intake.respondent) }
    package var kind: CaseKind { intake.kind }
    package var right: RightType { intake.rights[0] }
    package var place: Place { intake.place }
}
