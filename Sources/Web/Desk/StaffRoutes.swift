/// All pages of the staff: sign-in, desk, agency, overdue, rules, agreement, calendar and letters.
package struct StaffRoutes: RouteGroup {
    private let groups: [any RouteGroup]

    package init(site: Site, actions: DeskActions) {
        let gate = StaffGate(site: site, accounts: actions.accounts)
        groups = [
            SignInRoutes(site: site, accounts: actions.accounts),
            InboxRoutes(gate: gate, actions: actions),
            SearchRoutes(gate: gate, actions: actions),
            BulkRoutes(gate: gate, actions: actions.bulk),
            ListRoutes(gate: gate, actions: actions.lists),
            IntakeRoutes(gate: gate, cases: actions.cases),
            CaseFileRoutes(gate: gate, actions: actions),
            ExamineRoutes(gate: gate, cases: actions.cases),
            DuplicatesRoutes(gate: gate, cases: actions.cases),
            CommandRoutes(gate: gate, actions: actions),
            AgencyRoutes(gate: gate, actions: actions),
            OverdueRoutes(gate: gate, overdue: actions.overdue),
            StaffRulesRoutes(gate: gate, installed: actions.installed),
            AgreementRoutes(gate: gate, actions: actions.agreements, place: .admin),
            AgreementRoutes(gate: gate, actions: actions.agreements, place: .supervise),
            InstallationRoutes(gate: gate, actions: actions.agreements, installed: actions.installed),
            CalendarRoutes(gate: gate, actions: actions.agreements, installed: actions.installed),
            DeliveryRoutes(gate: gate, actions: actions.deliveries),
        ]
    }

    package func add(to routes: inout Routes) {
        for group in groups { group.add(to: &routes) }
    }
}
