import CaseRules
import Casework
import Foundation
import Testing
import Vocabulary
import Web

@Suite("Search over the real pages", .serialized)
struct LiveSearchTests {
    @Test("Words are marked where they stand, and filters and orders lead on")
    func page() async throws {
        try await LiveServer.run { live in
            _ = try await live.centre.file((1...60).map { Self.filing("茶店\($0)号", "柜台下面堆着印有雪山图案的铁罐") })
            let officer = try await live.signedIn("officer")
            let first = try await officer.get("/desk/search?q=" + Browser.encoded("雪山"))
            #expect(first.text.contains("印有<mark>雪山</mark>图案") && first.text.contains("约 60 件") == false)
            #expect(first.text.contains("共 60 件") && first.text.components(separatedBy: "data-row").count == 51)
            let second = try await officer.get(first.link("next"))
            #expect(second.text.components(separatedBy: "data-row").count == 11)
            #expect(try await officer.get(second.link("prev")).text.components(separatedBy: "data-row").count == 51)
            let none = try await officer.get("/desk/search?q=" + Browser.encoded("雪山") + "&right=cr")
            #expect(none.text.contains("没有找到") && none.text.contains("取消全部条件"))
            let byReading = try await officer.get("/en/desk/search?q=chadian&right=tm&order=relevance")
            #expect(byReading.text.contains("<mark>茶店</mark>") && byReading.text.contains("Respondent"))
            let watch = try await live.signedIn("watch").get("/desk/search?q=" + Browser.encoded("雪山")).text
            #expect(!watch.contains("雪山图案") && watch.contains("只能按编号查找"))
        }
    }

    private static func filing(_ respondent: String, _ narrative: String) -> Filing {
        var intake = Intake(
            kind: .complaint, applicantRole: .complainant, isAnonymous: true, rights: [.trademark], language: .zh)
        intake.respondent = respondent
        intake.narrative = narrative
        return Filing(intake, way: .submitOnline, channel: .web, actor: Actor(role: .complainant))
    }
}
