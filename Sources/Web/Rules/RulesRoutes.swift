package import Casework
import HTTPTypes
import Hummingbird
import Vocabulary

/// The rules of the agreement for everybody.
package struct RulesRoutes: RouteGroup {
    let site: Site
    /// The agreement in force now.
    let installed: @Sendable () -> CurrentAgreement

    package init(site: Site, installed: @escaping @Sendable () -> CurrentAgreement) {
        self.site = site
        self.installed = installed
    }

    package func add(to routes: inout Routes) {
        for chapter in RuleChapter.open {
            routes.get(Paths.rules(Paths.rules, chapter)) { request, context in
                let today = Day(site.now(), site.configuration.offset)
                let content = RulesContent(
                    installed(), chapter, request.queryForm, isPublic: true, today: today, context.language)
                return site.page(RulesPage(content: content), context)
            }
        }
    }
}

/// The same rules for the staff: with what waits for confirmation, marks and validity.
package struct StaffRulesRoutes: RouteGroup {
    let gate: StaffGate
    let installed: @Sendable () -> CurrentAgreement

    package init(gate: StaffGate, installed: @escaping @Sendable () -> CurrentAgreement) {
        self.gate = gate
        self.installed = installed
    }

    package func add(to routes: inout Routes) {
        for chapter in RuleChapter.allCases {
            routes.get(
                Paths.rules(Paths.deskRules, chapter),
                gate.only(Role.rulesReaders) { request, visit in
                    let viewer = visit.viewer
                    let today = Day(viewer.now, viewer.offset)
                    let content = RulesContent(
                        installed(), chapter, request.queryForm, isPublic: false, today: today, viewer.language)
                    return gate.page(StaffRulesPage(content: content), visit)
                })
        }
    }
}

extension Role {
    /// Everybody of the staff.
    static let rulesReaders: Set<Role> = [
        .deskOfficer, .deskSupervisor, .agencyLiaison, .supervisor, .analyst, .operatorAdmin,
    ]
}

extension RulesContent {
    init(
        _ installed: CurrentAgreement, _ chapter: RuleChapter, _ typed: FormData, isPublic: Bool, today: Day,
        _ language: Language
    ) {
        let book = RuleBook(
            agreement: installed.agreement, language: language, isPublic: isPublic, today: today)
        self.init(book, chapter, RuleQuery(typed), version: installed.version[language])
    }
}
