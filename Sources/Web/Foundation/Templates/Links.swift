import Mustache
package import Vocabulary

/// The fixed addresses as templates name them: `{{link.track}}`.
package struct Links: MustacheParent, Sendable {
    package let language: Language

    package init(language: Language) {
        self.language = language
    }

    package func child(named name: String) -> Any? { Links.table[name].map { Paths.link($0, language) } }

    private static let table: [String: String] = [
        "home": Paths.home, "advice": Paths.advice, "adviceFirst": Paths.adviceStep(.right),
        "rules": Paths.rules, "report": Paths.reportStep(1), "consult": Paths.consult,
        "reportCheck": Paths.reportCheck, "reportSent": Paths.reportSent, "reportKept": Paths.reportKept,
        "reportFiles": Paths.reportFiles, "reportReceiptFile": Paths.reportReceiptFile,
        "reportDiscard": Paths.reportDiscard,
        "step1": Paths.reportStep(1), "step2": Paths.reportStep(2), "step3": Paths.reportStep(3),
        "step4": Paths.reportStep(4), "track": Paths.track, "trackLeave": Paths.trackLeave,
        "penalties": Paths.penalties, "cases": Paths.cases, "statistics": Paths.statistics,
        "accessibility": Paths.accessibility, "privacy": Paths.privacy, "help": Paths.help,
        "textSize": Paths.textSize, "signIn": Paths.signIn, "signOut": Paths.signOut, "desk": Paths.desk,
        "deskNew": Paths.deskNew, "deskSearch": Paths.deskSearch, "deskClocks": Paths.deskClocks,
        "deskGreen": Paths.deskGreen, "agency": Paths.agency, "supervise": Paths.supervise,
        "analyse": Paths.analyse,
    ]
}
