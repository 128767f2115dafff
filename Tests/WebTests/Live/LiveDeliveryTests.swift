import Casework
import Foundation
import Notices
import Storage
import Testing
import Vocabulary

@Suite("Letters over the real pages, and the gateway's reports", .serialized)
struct LiveDeliveryTests {
    /// The newest letter of a new case, dead for want of an address.
    private func undelivered(_ live: LiveServer) async throws -> (number: String, letter: TakenLine) {
        let number = try await live.signedIn("officer").register()
        let now = live.clock.now
        let taken = try await live.centre.database.write {
            try $0.takeOutbox(at: now, retryAt: now.adding(hours: 1), limit: 1) { "letter-\($0.id.value)" }
        }
        let letter = try #require(taken.first)
        try await live.centre.database.write {
            try $0.record(DeliveryStanding(.dead, reason: .noAddress), of: letter, at: now)
        }
        return (number, letter)
    }

    private func state(_ live: LiveServer, _ letter: TakenLine) async throws -> DeliveryState? {
        try await live.centre.database.read { try $0.delivery(letter.line.id) }?.standing.state
    }

    @Test("A dead letter shows in the header of its case; the desk notes that it telephoned, and takes that back")
    func telephoned() async throws {
        try await LiveServer.run { live in
            let (number, letter) = try await undelivered(live)
            let officer = try await live.signedIn("officer")
            let home = "/desk/cases/\(number)/deliveries"
            let header = try await officer.get("/desk/cases/\(number)").text
            #expect(header.contains("✕ 1 件通知未送达") && header.contains("href=\"\(home)\""))
            let page = try await officer.get(home)
            #expect(page.text.contains("没有地址，请打电话") && page.text.contains("没有设置发送方式"))
            let id = "\(letter.line.id.value)"
            let told = try await officer.browser.post(home, [("_token", page.token), ("settle", id)])
            #expect(told.status == 303 && told.headers["location"] == "\(home)?done=settle.1&letter=\(id)")
            #expect(try await state(live, letter) == .settled)
            let after = try await officer.get("\(home)?done=settle.1&letter=\(id)")
            #expect(after.text.contains("已记为另行告知"))
            let undone = try await officer.browser.post(home, [("_token", after.token), ("unsettle", id)])
            #expect(undone.status == 303)
            #expect(try await state(live, letter) == .dead)
        }
    }

    @Test("An administrator sends all shown again, and may not say that somebody was told")
    func retried() async throws {
        try await LiveServer.run { live in
            let (number, letter) = try await undelivered(live)
            let admin = try await live.signedIn("admin")
            let page = try await admin.get("/admin/deliveries")
            #expect(page.text.contains(number) && !page.text.contains("href=\"/desk/cases"))
            let id = "\(letter.line.id.value)"
            let refused = try await admin.browser.post(
                "/admin/deliveries", [("_token", page.token), ("settle", id)])
            #expect(refused.status == 404)
            let sent = try await admin.browser.post(
                "/admin/deliveries?state=dead", [("_token", page.token), ("shown", id), ("retry", "all")])
            #expect(sent.headers["location"] == "/admin/deliveries?state=dead&done=retry.1")
            #expect(try await state(live, letter) == .failed)
            #expect(try await admin.get("/admin/deliveries?state=failed").text.contains(number))
            #expect(try await admin.get("/admin/deliveries").text.contains("没有未送达的通知"))
        }
    }

    @Test("Nobody else finds these pages, and a form of another session is refused")
    func closed() async throws {
        try await LiveServer.run { live in
            let (number, _) = try await undelivered(live)
            let home = "/desk/cases/\(number)/deliveries"
            for name in ["officer", "chaoyang"] {
                #expect(try await live.signedIn(name).get("/admin/deliveries").status == 404, "\(name)")
            }
            for name in ["admin", "chaoyang"] {
                #expect(try await live.signedIn(name).get(home).status == 404, "\(name)")
            }
            let chief = try await live.signedIn("chief")
            #expect(try await chief.get("/admin/deliveries").text.contains(home))
            #expect(try await chief.get("/desk/cases/2026-999999/deliveries").status == 404)
            #expect(try await chief.browser.post("/admin/deliveries", [("retry", "1")]).status == 403)
            #expect(try await Browser(live.server).get("/admin/deliveries").status == 303)
        }
    }

    @Test("The gateway reports by its signature alone; the same report twice, and none of another's letters")
    func reports() async throws {
        try await LiveServer.run { live in
            let (_, letter) = try await undelivered(live)
            let now = live.clock.now
            let body = #"{"state":"acknowledged"}"#
            let gateway = Browser(live.server)
            func report(_ name: String, _ text: String, _ signature: String?) async throws -> Int {
                var headers = ["Content-Type": "application/json"]
                headers[GatewaySignature.header] = signature
                return try await gateway.send("POST", "/api/v1/deliveries/\(name)", Data(text.utf8), headers).status
            }
            func sign(_ name: String, _ text: String) -> String {
                LiveServer.gateway.sign(Array(text.utf8), of: name, at: now)
            }
            let id = letter.line.messageID
            #expect(try await report(id, body, nil) == 401)
            #expect(try await report(id, body, sign("letter-99", body)) == 401)
            #expect(try await state(live, letter) == .dead)
            #expect(try await report(id, body, sign(id, body)) == 204)
            #expect(try await report(id, body, sign(id, body)) == 204)
            #expect(try await state(live, letter) == .acknowledged)
            #expect(try await report("letter-99", body, sign("letter-99", body)) == 404)
            let odd = #"{"state":"lost"}"#
            #expect(try await report(id, odd, sign(id, odd)) == 422)
        }
    }
}
