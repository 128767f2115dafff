import Agreement
import Casework
import HTTPTypes
import Hummingbird
import Vocabulary

/// The calendar of the agreement. Another notice is another version, looked at and installed like any other.
struct CalendarRoutes: RouteGroup {
    let gate: StaffGate
    let actions: AgreementActions
    /// The agreement in force now.
    let installed: @Sendable () -> CurrentAgreement

    func add(to routes: inout Routes) {
        let readers = AgreementPlace.admin.readers
        routes.get(
            Paths.adminCalendar,
            gate.only(readers) { request, visit in show(try await form(request.queryForm, visit), visit) })
        routes.post(Paths.adminCalendar, gate.only(readers) { try await propose($0, $1) })
    }

    private func show(_ form: CalendarNoticeForm, _ visit: StaffVisit, problems: FormProblems? = nil) -> Response {
        let page = CalendarPage(installed: installed(), form: form, viewer: visit.viewer, problems: problems)
        return gate.page(page, visit, status: problems == nil ? .ok : .unprocessableContent)
    }

    /// Empty, as it was typed before the preview, or with the days of a notice that is there.
    private func form(_ query: FormData, _ visit: StaffVisit) async throws -> CalendarNoticeForm {
        if query["again"] != nil, let typed = try await actions.drafts.agreementDraft(visit)?.notice {
            return CalendarNoticeForm(FormData(typed.map { ($0.key, $0.value) }))
        }
        let year = query.text("from").flatMap { Int($0) }
        let list = installed().agreement.calendar.lists.last { $0.year == year }
        return list.map { CalendarNoticeForm($0) } ?? CalendarNoticeForm(FormData())
    }

    private func propose(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let form = CalendarNoticeForm(try await gate.form(request, visit))
        let current = installed()
        do {
            let today = Day(visit.viewer.now, visit.viewer.offset)
            let list = try form.checked(in: current.agreement.calendar, today: today)
            guard let files = try await actions.files(current.digest) else { throw WebProblem.notFound }
            let fields = CalendarNoticeForm.fields.map { ($0, form.typed[$0] ?? "") }
            let typed = Dictionary(uniqueKeysWithValues: fields)
            let draft = AgreementDraft(CalendarNotice(list).added(to: files), notice: typed)
            try await actions.drafts.keep(draft, visit)
            return gate.site.redirect(Paths.adminInstallation, visit.context)
        } catch let problems as FormProblems {
            return show(form, visit, problems: problems)
        }
    }
}
