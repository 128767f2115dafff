import Foundation
import Testing
import Vocabulary

/// A browser as the staff use it: it looks at a page before it sends the page's form.
struct StaffBrowser: Sendable {
    let browser: Browser

    init(_ browser: Browser) {
        self.browser = browser
    }

    func signIn(_ name: String, _ password: String = LiveServer.password) async throws {
        let page = try await browser.get("/sign-in")
        let answer = try await browser.post(
            "/sign-in", [("_token", page.token), ("name", name), ("password", password)])
        try #require(answer.status == 303, "\(name) could not sign in")
    }

    func get(_ path: String) async throws -> Browser.Answer { try await browser.get(path) }

    /// Sends the form of a page with its token and the version that it was made from.
    @discardableResult
    func send(
        _ path: String, from page: String, _ fields: [(String, String)], version: String? = nil
    ) async throws -> Browser.Answer {
        let shown = try await browser.get(page)
        let hidden = [("_token", shown.token), ("expectedVersion", version ?? shown.value(of: "expectedVersion"))]
        return try await browser.post(path, hidden + fields)
    }

    /// Takes a step of the desk and expects to be led back to the case.
    func step(
        _ command: String, on number: String, _ fields: [(String, String)] = [], isPress: Bool = false,
        at location: SourceLocation = #_sourceLocation
    ) async throws {
        let home = "/desk/cases/\(number)"
        let path =
            ["classify", "refer", "refuse"].contains(command) ? "\(home)/\(command)" : "\(home)/steps/\(command)"
        let answer = try await send(path, from: isPress ? home : path, [("command", command)] + fields)
        #expect(answer.status == 303, "\(command): \(answer.troubles)", sourceLocation: location)
        #expect(answer.headers["location"] == "\(home)?done=\(command)", sourceLocation: location)
    }

    /// Takes a step of an agency.
    func agencyStep(
        _ command: String, on referral: String, _ fields: [(String, String)] = [], isPress: Bool = false,
        at location: SourceLocation = #_sourceLocation
    ) async throws {
        let home = "/agency/referrals/\(referral)"
        let path = "\(home)/steps/\(command)"
        let answer = try await send(path, from: isPress ? home : path, [("command", command)] + fields)
        #expect(answer.status == 303, "\(command): \(answer.troubles)", sourceLocation: location)
    }

    /// Registers what a caller says and gives the number of the case.
    func register(_ changes: [String: String] = [:]) async throws -> String {
        var fields = [
            "channel": "phone", "kind": "complaint", "right": "tm", "respondent": "松雪阁茶叶店", "place": "shop",
            "district": "chaoyang", "address": "朝阳区东大桥路 11 号", "act": "counterfeit", "narrative": "店里卖的茶叶罐印着我的商标。",
            "callerName": "沈知远", "callerPhone": "138 0000 0000", "readBack": "true",
        ]
        fields.merge(changes) { _, new in new }
        let answer = try await send("/desk/new", from: "/desk/new", fields.map { ($0.key, $0.value) })
        try #require(answer.status == 303, "\(answer.troubles)")
        return String((answer.headers["location"] ?? "").dropFirst("/desk/cases/".count))
    }

    /// A case that is with the market regulators of Chaoyang.
    func referred() async throws -> String {
        let number = try await register()
        try await step("beginExamination", on: number, isPress: true)
        try await accept(number)
        try await classify(number)
        try await step("refer", on: number, [("lead", "bj.msa.chaoyang")])
        return number
    }

    func accept(_ number: String) async throws {
        let page = "/desk/cases/\(number)/examine"
        let shown = try await get(page)
        let items = shown.values(of: "present")
        let answer = try await send(page, from: page, [("command", "accept")] + items.map { ("present", $0) })
        #expect(answer.status == 303, "accept: \(answer.troubles)")
    }

    func classify(_ number: String) async throws {
        try await step(
            "classify", on: number,
            [
                ("right", "tm"), ("act", "counterfeit"), ("place", "shop"), ("district", "chaoyang"),
                ("asker", "rightHolder"),
            ])
    }
}

extension Browser.Answer {
    /// The values of all fields of that name, ticked or not.
    func values(of field: String) -> [String] {
        text.components(separatedBy: "name=\"\(field)\" value=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    /// What the page says is wrong, for the message of a failed test.
    var troubles: String {
        let lines = text.components(separatedBy: "\n").filter { $0.contains("error") || $0.contains("trouble") }
        return "\(status) " + lines.joined(separator: " ").prefix(600)
    }
}
