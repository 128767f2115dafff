import Foundation
import Logging
import Testing
import Vocabulary
import Web

@Suite("Public pages", .serialized)
struct PublicPagesTests {
    static let paths = [
        "/", "/report/1", "/consult", "/track", "/help", "/privacy", "/accessibility", "/advice", "/advice/1",
        "/advice/5",
        "/rules", "/rules/clocks", "/rules/filing", "/rules/rewards",
        "/advice/result?right=tm&place=shop&aim=punish&who=known&size=medium",
    ]

    @Test("Every page stands in both languages, with one heading and a link to the other", arguments: paths)
    func bothLanguages(path: String) async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let english = path == "/" ? "/en" : "/en" + path
            for (address, other, tag) in [(path, english, "zh-Hans"), (english, path, "en")] {
                let page = try await Browser(server).get(address)
                #expect(page.status == 200)
                #expect(page.text.contains("<html lang=\"\(tag)\""))
                #expect(page.text.components(separatedBy: "<h1").count == 2)
                #expect(page.text.contains("href=\"\(other.replacing("&", with: "&amp;"))\""))
                #expect(!page.text.contains("style=\"") && !page.text.contains("onclick"))
            }
        }
    }

    @Test("A first visit costs at most 25 KB on the wire, the script at most 10 KB", arguments: paths)
    func budget(path: String) async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let page = try await Browser(server).get(path)
            let assets = server.site.assets
            let files = ["hufu.css", "hufu.js", "mark.svg"].map { assets.packedSize($0) }
            #expect(files[1] <= 10_240)
            #expect(gzipped(Array(page.text.utf8)).count + files.reduce(0, +) <= 25_600)
        }
    }

    @Test("A page compressed on its way is the page")
    func compressed() async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let plain = try await Browser(server).get("/help", ["Accept-Encoding": "identity"])
            let packed = try await Browser(server).get("/help", ["Accept-Encoding": "gzip"])
            #expect(plain.text == packed.text && plain.headers["content-encoding"] == nil)
            #expect(plain.headers["vary"] == "Accept-Encoding")
        }
    }
}
