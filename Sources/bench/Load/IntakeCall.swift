/// A matter that is told on the telephone, while the page looks up what is known as each field is left.
struct IntakeCall {
    /// The page with the form.
    static let page = "/desk/new"

    /// By column of an import.
    private let told: [String: String]

    init(_ told: [String: String]) {
        self.told = told
    }

    /// One when the name, one when the address, and one when the story has been written down.
    func requests(_ token: String, _ headers: [(String, String)]) -> [Request] {
        let who = [
            ("_token", token), ("channel", "phone"), ("kind", "complaint"),
            ("respondent", self["respondent"] + " " + self["shop_url"]),
        ]
        let place = who + [("address", self["address"])]
        let whole = place + [("rightNumber", self["right_no"]), ("narrative", self["narrative"])]
        return [who, place, whole].map { Request.form(Self.page + "/found", $0, headers) }
    }

    private subscript(column: String) -> String { told[column] ?? "" }
}
