import CaseRules
import Casework
import Foundation
import Testing
import Vocabulary
import Web

@Suite("What each role may see and do over the real pages", .serialized)
struct LiveAccessTests {
    @Test("A referral of another agency looks like one that does not exist, and so does its evidence")
    func otherAgency() async throws {
        try await LiveServer.run { live in
            let officer = try await live.signedIn("officer")
            let number = try await officer.referred()
            let other = try await live.signedIn("haidian")
            for path in ["", "/steps/decideFiling", "/evidence/1"] {
                #expect(try await other.get("/agency/referrals/\(number)-1\(path)").status == 404)
            }
            let sent = try await other.send(
                "/agency/referrals/\(number)-1/steps/sign", from: "/agency", [("command", "sign")])
            #expect(sent.status == 404 || sent.status == 403)
            #expect(!(try await other.get("/agency").text.contains(number)))
            #expect(try await other.get("/desk/cases/\(number)").status == 404)
            #expect(try await live.signedIn("chaoyang").get("/agency/referrals/\(number)-2").status == 404)
        }
    }

    @Test("Who sends on an old page sees what happened since, and keeps his words")
    func conflict() async throws {
        try await LiveServer.run { live in
            let officer = try await live.signedIn("officer")
            let number = try await officer.register()
            let version = try await officer.get("/desk/cases/\(number)").value(of: "expectedVersion")
            try await officer.step("beginExamination", on: number, isPress: true)
            let path = "/desk/cases/\(number)/steps/message"
            let answer = try await officer.send(
                path, from: path, [("command", "message"), ("text", "请补交照片")], version: version)
            #expect(answer.status == 422 && answer.text.contains("案件有了变化") && answer.text.contains("开始初审"))
            #expect(answer.text.contains("请补交照片</textarea>"))
            let again = try await officer.browser.post(
                path,
                [
                    ("_token", answer.token), ("expectedVersion", answer.value(of: "expectedVersion")),
                    ("command", "message"), ("text", "请补交照片"),
                ])
            #expect(again.status == 303)
        }
    }

    @Test("A complainant's identity opens on request at the desk; an informant's only for who took the tip-off")
    func identity() async throws {
        try await LiveServer.run { live in
            let officer = try await live.signedIn("officer")
            let chief = try await live.signedIn("chief")
            let complaint = "/desk/cases/" + (try await officer.register())
            let opened = try await chief.send(complaint + "/identity", from: complaint, [])
            #expect(opened.status == 200 && opened.text.contains("沈知远") && opened.text.contains("138 0000 0000"))
            let unsigned = try await chief.browser.post(complaint + "/identity", [])
            #expect(unsigned.status == 403 && !unsigned.text.contains("沈知远"))

            let tipOff = "/desk/cases/" + (try await officer.register(["kind": "tipOff"]))
            #expect(try await chief.get(tipOff).text.contains("身份已封存"))
            #expect(!(try await chief.send(tipOff + "/identity", from: tipOff, []).text.contains("沈知远")))
            #expect(try await officer.send(tipOff + "/identity", from: tipOff, []).text.contains("沈知远"))
            let watch = try await live.signedIn("watch").get(complaint).text
            #expect(watch.contains("身份已封存") && !watch.contains("松雪阁") && !watch.contains("东大桥路"))
        }
    }

    @Test("Ten wrong passwords for a name lock it for a while, whoever tries")
    func throttle() async throws {
        try await LiveServer.run { live in
            let browser = Browser(live.server)
            let token = try await browser.get("/sign-in").token
            for _ in 0..<10 {
                let answer = try await browser.post(
                    "/sign-in", [("_token", token), ("name", "officer"), ("password", "wrong")])
                #expect(answer.status == 422 && answer.text.contains("用户名或密码不对"))
            }
            let locked = try await browser.post(
                "/sign-in", [("_token", token), ("name", "officer"), ("password", LiveServer.password)])
            #expect(locked.status == 422 && locked.text.contains("尝试次数太多"))
            let chief = try await live.signedIn("chief")
            let page = try await chief.get("/desk")
            #expect(page.status == 200)
            let out = try await chief.browser.post("/sign-out", [("_token", page.token)])
            #expect(out.status == 303)
            #expect(try await chief.get("/desk").status == 303)
        }
    }

    @Test("A file goes in at the desk and comes out at the agency under its name, as a download")
    func evidence() async throws {
        try await LiveServer.run { live in
            let officer = try await live.signedIn("officer")
            let number = try await officer.referred()
            let path = "/desk/cases/\(number)/steps/addEvidence"
            let page = try await officer.get(path)
            let bytes = String(repeating: "茶叶罐照片。", count: 60_000)
            let body = Self.multipart(
                [
                    ("_token", page.token), ("expectedVersion", page.value(of: "expectedVersion")),
                    ("command", "addEvidence"),
                ],
                file: ("照片.txt", bytes))
            let type = ["Content-Type": "multipart/form-data; boundary=hufu"]
            let sent = try await officer.browser.send("POST", path, body, type)
            #expect(sent.status == 303, "\(sent.troubles)")

            let liaison = try await live.signedIn("chaoyang")
            let referral = try await liaison.get("/agency/referrals/\(number)-1").text
            #expect(referral.contains("照片.txt"))
            let file = try await liaison.get("/agency/referrals/\(number)-1/evidence/1")
            #expect(file.status == 200 && file.text == bytes)
            #expect(file.headers["content-disposition"]?.hasPrefix("attachment; filename*=UTF-8''%E7%85%A7") == true)
            #expect(file.headers["x-content-type-options"] == "nosniff")
            #expect(file.headers["content-type"] == "application/octet-stream")
            #expect(try await liaison.get("/agency/referrals/\(number)-1/evidence/2").status == 404)
        }
    }

    private static func multipart(_ fields: [(String, String)], file: (name: String, text: String)) -> Data {
        var text = ""
        for (name, value) in fields {
            text += "--hufu\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        text += "--hufu\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\n"
        text += "Content-Type: text/plain\r\n\r\n\(file.text)\r\n--hufu--\r\n"
        return Data(text.utf8)
    }
}
