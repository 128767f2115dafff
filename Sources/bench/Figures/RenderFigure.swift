import CaseRules
import Casework
import Demo
import Foundation
import Logging
import Vocabulary
import Web

/// Rendering the real inbox with 20 rows, without store and network.
struct RenderFigure {
    private static let rounds = 2000

    func measure(_ table: inout FigureTable) throws {
        let site = try Site(
            configuration: WebConfiguration(secret: [UInt8](repeating: 1, count: 32)), logger: Logger(label: "bench"))
        for language in Language.allCases {
            let page = inbox(language)
            var frame = site.frame(language, path: Paths.desk, bound: "bench")
            frame.account = "deskOfficer"
            for _ in 0..<200 { _ = site.templates.render(page, frame) }
            var bytes = 0
            let seconds = processorSeconds {
                for _ in 0..<Self.rounds { bytes += site.templates.render(page, frame).utf8.count }
            }
            let used = seconds / Double(Self.rounds) * 1000
            let size = bytes / Self.rounds / 1024
            table.add(
                "render: inbox of 20 rows (\(language.rawValue), \(size) KB), processor time", used, "ms", .atMost(0.5))
        }
    }

    private func inbox(_ language: Language) -> InboxPage {
        let offset = UTCOffset(minutes: 480)
        let now = Instant("2026-03-02T10:00+08:00")!
        let complaints = DemoComplaints(
            seed: 1, districts: [(id: "chaoyang", name: Localized(zh: "朝阳区", en: "Chaoyang District"))])
        let rows = (0..<20).map { index in
            let complaint = complaints[index]
            let day = Day(now, offset) + index - 5
            return InboxRowView(
                number: CaseNumber(year: 2026, serial: 41_000 + index), title: complaint.title, kind: complaint.kind,
                state: CaseState.registered.name, due: Due(day: day, end: (day + 1).start(offset)),
                right: complaint.right, place: complaint.place, district: "朝阳区", channel: complaint.channel,
                flags: index % 3 == 0 ? [.urgent, .green] : [], assignee: index % 2 == 0 ? "deskOfficer" : nil,
                receivedAt: now)
        }
        let counts = Dictionary(uniqueKeysWithValues: DeskList.allCases.map { ($0, BoundedCount(212)) })
        let viewer = Viewer(
            account: Identifier(1), name: "deskOfficer", role: .deskOfficer, language: language, now: now,
            offset: offset)
        return InboxPage(
            view: InboxView(rows: rows, counts: counts, next: "next"), query: InboxQuery(), viewer: viewer)
    }
}
