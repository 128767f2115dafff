import Logging
import Testing
import Vocabulary
import Web

/// A page as HTML, with every name that its template asked for in vain.
struct RenderedPage {
    let html: String
    let faults: [String]

    private static let log = FaultLog()

    static let site: Site = {
        let logger = Logger(label: "test") { _ in log }
        // A template that does not compile fails every test that renders.
        return try! Site(configuration: .sample(), logger: logger, now: { Sample.now })
    }()

    init(_ page: some Page, _ language: Language) {
        let site = RenderedPage.site
        var frame = site.frame(language, path: Paths.desk, bound: "a session")
        frame.account = "李明"
        frame.hasProblems = page.hasProblems
        html = site.templates.render(page, frame)
        faults = RenderedPage.log.messages
    }

    /// Fails for each text that the page does not show, and for each name that nobody owns.
    func shows(_ texts: [String], _ location: SourceLocation = #_sourceLocation) {
        #expect(faults.isEmpty, sourceLocation: location)
        for text in texts where !html.contains(text) && !html.contains(text.replacing("'", with: "&#39;")) {
            Issue.record("The page does not show “\(text)”.", sourceLocation: location)
        }
    }

    func hides(_ texts: [String], _ location: SourceLocation = #_sourceLocation) {
        for text in texts where html.contains(text) {
            Issue.record("The page shows “\(text)”.", sourceLocation: location)
        }
    }
}
