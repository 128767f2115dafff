import Casework
import Custody
import Foundation
import Testing
import Vocabulary

/// Everybody of a scenario, speaking JSON to the real server.
struct ScenarioDesk {
    let live: LiveServer
    let tokens: [String: String]

    init(_ live: LiveServer) async throws {
        self.live = live
        let people: [(String, Role, String?)] = [
            ("officer's program", .deskOfficer, nil), ("chief's program", .deskSupervisor, nil),
            ("msa", .agencyLiaison, "bj.msa"), ("customs", .agencyLiaison, "bj.customs"),
            ("culture's program", .agencyLiaison, "bj.culture"),
        ]
        var tokens: [String: String] = [:]
        for (name, role, agency) in people {
            let token = try await live.centre.addToken(name, role: role, agency: agency.map { AgencyID($0) })
            tokens[String(name.prefix { $0 != "'" })] = token.text
        }
        self.tokens = tokens
    }

    func at(_ time: String) { live.clock.set(time) }

    /// Files a complaint as the public does, and gives number and code.
    func file(_ body: [String: Any]) async throws -> (number: String, code: String) {
        let answer = try await send("POST", "/api/v1/complaints", body, token: nil)
        #expect(answer.status == 201, "\(answer.text)")
        return (answer["caseNumber"] as? String ?? "", answer["queryCode"] as? String ?? "")
    }

    /// Gives a command that must be taken.
    @discardableResult
    func give(
        _ who: String, _ command: String, _ number: String, _ arguments: [String: Any] = [:],
        _ location: SourceLocation = #_sourceLocation
    ) async throws -> ScenarioAnswer {
        let answer = try await answer(to: who, command, number, arguments)
        #expect(answer.status == 200, "\(command): \(answer.text)", sourceLocation: location)
        return answer
    }

    /// Gives a command that the rules refuse, and tells with which code.
    func refused(
        _ who: String, _ command: String, _ number: String, _ arguments: [String: Any] = [:]
    ) async throws -> String {
        let answer = try await answer(to: who, command, number, arguments)
        return answer.status == 200 ? "taken" : answer["code"] as? String ?? "\(answer.status)"
    }

    private func answer(
        to who: String, _ command: String, _ number: String, _ arguments: [String: Any]
    ) async throws -> ScenarioAnswer {
        try await send(
            "POST", "/api/v1/cases/\(number)/commands", ["command": command, "arguments": arguments],
            token: tokens[who])
    }

    func track(_ number: String, _ code: String) async throws -> ScenarioAnswer {
        try await send("POST", "/api/v1/track", ["caseNumber": number, "queryCode": code], token: nil)
    }

    func file(_ number: String, as who: String) async throws -> ScenarioAnswer {
        try await send("GET", "/api/v1/cases/\(number)", nil, token: tokens[who])
    }

    /// The due day of the last clock of that name in the case, as the desk sees it.
    func due(_ clock: String, _ number: String) async throws -> String? {
        let clocks = try await file(number, as: "officer")["clocks"] as? [[String: Any]] ?? []
        return clocks.last { $0["clock"] as? String == clock }?["due"] as? String
    }

    private func send(
        _ method: String, _ path: String, _ body: [String: Any]?, token: String?
    ) async throws -> ScenarioAnswer {
        var headers = ["Content-Type": "application/json"]
        if let token { headers["Authorization"] = "Bearer " + token }
        let data = try body.map { try JSONSerialization.data(withJSONObject: $0) }
        let answer = try await Browser(live.server).send(method, path, data, headers)
        return ScenarioAnswer(status: answer.status, text: answer.text)
    }
}

struct ScenarioAnswer {
    let status: Int
    let text: String

    subscript(key: String) -> Any? {
        (try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])?[key]
    }
}
