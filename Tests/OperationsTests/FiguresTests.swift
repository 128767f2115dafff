import Foundation
import Operations
import Testing

@Suite("Figures as Prometheus reads them")
struct FiguresTests {
    @Test("Counts add up by their labels, and a histogram counts what is at most each end")
    func counts() {
        let figures = Figures()
        figures.count(.requests, ["GET", "/track", "200"])
        figures.count(.requests, ["GET", "/track", "200"], by: 2)
        figures.count(.requests, ["GET", "/track", "404"])
        for seconds in [0.005, 0.2, 60] { figures.observe(.requestSeconds, seconds, ["/track"]) }
        let lines = Set(figures.text().split(separator: "\n").map(String.init))
        #expect(lines.contains("# TYPE hufu_requests_total counter"))
        #expect(lines.contains("hufu_requests_total{method=\"GET\",route=\"/track\",status=\"200\"} 3"))
        #expect(lines.contains("hufu_requests_total{method=\"GET\",route=\"/track\",status=\"404\"} 1"))
        #expect(lines.contains("hufu_request_seconds_bucket{route=\"/track\",le=\"0.005\"} 1"))
        #expect(lines.contains("hufu_request_seconds_bucket{route=\"/track\",le=\"0.25\"} 2"))
        #expect(lines.contains("hufu_request_seconds_bucket{route=\"/track\",le=\"10\"} 2"))
        #expect(lines.contains("hufu_request_seconds_bucket{route=\"/track\",le=\"+Inf\"} 3"))
        #expect(lines.contains("hufu_request_seconds_count{route=\"/track\"} 3"))
    }

    @Test("A label that is not as closed as it looks ends in one row")
    func bounded() {
        let figures = Figures()
        for index in 0..<5000 { figures.count(.requests, ["GET", "/\(index)", "200"]) }
        let rows = figures.text().split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(rows.count <= 2001)
        #expect(figures.value(.requests, ["other", "other", "other"]) >= 2999)
    }

    @Test("What stands between quotation marks cannot end them")
    func escaped() {
        let text = Figures().text([Reading(.build, 1, ["a\"b\\c\nd", "x"])])
        #expect(text.contains("version=\"a\\\"b\\\\c\\nd\""))
        #expect(text.split(separator: "\n").count == 3)
    }

    @Test("Every figure has a name and a sentence of its own, and stands in the list")
    func list() {
        #expect(Set(Figure.all.map(\.name)).count == Figure.all.count)
        for figure in Figure.all {
            #expect(figure.name.allSatisfy { $0.isLowercase || $0 == "_" }, "\(figure.name)")
            #expect(figure.help.hasSuffix("."), "\(figure.name)")
            #expect((figure.kind == .counter) == figure.name.hasSuffix("_total"), "\(figure.name)")
        }
    }

    @Test("The system's figures of this process are those of this process")
    func process() throws {
        let values = Dictionary(uniqueKeysWithValues: ProcessFigures.readings().map { ($0.figure.name, $0.value) })
        #expect(try #require(values["process_resident_memory_bytes"]) > 1_000_000)
        #expect(try #require(values["process_open_fds"]) >= 3)
        #expect(try #require(values["process_max_fds"]) >= 64)
        let started = try #require(values["process_start_time_seconds"])
        let now = Date().timeIntervalSince1970
        #expect(started < now + 2 && started > now - 86_400)
    }

    @Test("Many tasks that count at once lose nothing")
    func together() async {
        let figures = Figures()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { for _ in 0..<1000 { figures.count(.filings, ["web", "filed"]) } }
            }
        }
        #expect(figures.value(.filings, ["web", "filed"]) == 8000)
    }
}
