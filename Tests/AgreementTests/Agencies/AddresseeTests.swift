import Agreement
import Testing
import Vocabulary

@Suite("Where notices for an agency go")
struct AddresseeTests {
    private static let agency = "{id: a.one, name: {zh: 甲, en: One}, source: &s {zh: 约, en: Agreed}, mark: G"

    private static func text(_ more: String) -> String {
        ResponsibilityAgreement.sampleText().replacing(agency, with: "\(agency), \(more)")
    }

    private func load(_ more: String) throws -> ResponsibilityAgreement {
        try .load([AgreementFile(path: "a.yaml", bytes: Array(Self.text(more).utf8))])
    }

    @Test("An agency gets notices at its own mailbox, a unit without one where its agency does")
    func mailboxes() throws {
        let units = "units: [{id: x, name: {zh: 子, en: X}, email: x@one.example}, {id: y, name: {zh: 丑, en: Y}}]"
        let agreement = try load("email: office@one.example, \(units)")
        #expect(agreement.addressee(AgencyID("a.one"))?.email == "office@one.example")
        #expect(agreement.addressee(AgencyID("a.one.x"))?.email == "x@one.example")
        #expect(agreement.addressee(AgencyID("a.one.y"))?.id == AgencyID("a.one"))
        #expect(agreement.addressee(AgencyID("a.two")) == nil)
    }

    @Test("Units of the districts may each have a mailbox with the district's id")
    func districts() throws {
        let pattern = #"unitInEachDistrict: {zh: "{district}所", en: "{district} Office"}"#
        let agreement = try load(#"\#(pattern), emailInEachDistrict: "ipr-{district}@one.example""#)
        #expect(agreement.addressee(AgencyID("a.one.north"))?.email == "ipr-north@one.example")
        #expect(agreement.addressee(AgencyID("a.one")) == nil)
    }

    @Test("A body that the gateway knows is told by the gateway")
    func gateway() throws {
        #expect(try load("gateway: one-desk").addressee(AgencyID("a.one"))?.gateway == "one-desk")
    }

    @Test(
        "What is no mailbox is refused by line",
        arguments: [
            "email: office", #"email: "王@one.example""#, #"email: "a@one.example, b@one.example""#,
            "emailInEachDistrict: north@one.example", "gateway: 一号",
        ])
    func wrong(more: String) {
        do {
            _ = try load(more)
            Issue.record("\(more) was taken")
        } catch let problems as AgreementProblems {
            #expect(problems.problems.map(\.line) == [10])
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test("Another mailbox of an agency or of its unit is named among the differences")
    func differences() throws {
        let units = "units: [{id: x, name: {zh: 子, en: X}, email: x@one.example}]"
        let old = try load("email: old@one.example, \(units)")
        let new = try load("email: new@one.example, \(units.replacing("x@one", with: "z@one"))")
        let said = new.differences(from: old).flatMap { difference in "\(difference)" }
        #expect(String(said).contains("old@one.example") && String(said).contains("other mailbox"))
    }
}
