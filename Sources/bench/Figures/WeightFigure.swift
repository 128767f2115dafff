/// What the first visit of the public page brings over the wire.
struct WeightFigure {
    let port: Int

    func measure(_ table: inout FigureTable) throws {
        for page in ["/", "/en", "/report/1"] { try measure(page, &table) }
    }

    private func measure(_ page: String, _ table: inout FigureTable) throws {
        guard var connection = Connection(port: port), let plain = connection.ask(.get(page)), plain.status == 200
        else {
            throw BenchFailure("\(page) does not answer")
        }
        defer { connection.close() }
        var total = 0
        var script = 0
        let parts = [page] + resources(of: plain.text)
        for part in parts {
            guard let answer = connection.ask(.get(part, [("Accept-Encoding", "gzip")])), answer.status == 200 else {
                throw BenchFailure("\(part), which \(page) asks for, does not answer")
            }
            total += answer.wireLength
            if answer.headers("content-type").contains(where: { $0.contains("javascript") }) {
                script += answer.body.count
            }
        }
        table.add("weight: \(page) compressed, first visit", Double(total) / 1024, "KB", .atMost(25))
        table.add("weight: \(page) requests", Double(parts.count), "", .atMost(4))
        table.add("weight: \(page) script, compressed", Double(script) / 1024, "KB", .atMost(10))
    }

    /// What a browser fetches by itself: style sheets, icons, scripts, pictures.
    private func resources(of html: String) -> [String] {
        let links = html.matches(of: /<link[^>]*rel="(stylesheet|icon|preload|manifest)"[^>]*>/).map { String($0.0) }
        let others = html.matches(of: /<(script|img|source|iframe)[^>]*src="([^"]+)"/).map { String($0.2) }
        let hrefs = links.compactMap { $0.firstMatch(of: /href="([^"]+)"/).map { String($0.1) } }
        var seen: Set<String> = []
        return (hrefs + others).filter { !$0.hasPrefix("data:") && seen.insert($0).inserted }
    }
}
