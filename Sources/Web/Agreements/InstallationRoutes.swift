import Agreement
import Casework
import HTTPTypes
import Hummingbird
import Vocabulary

/// Bringing a version into force: its files are kept, shown with what they would change, and installed on a second
/// press of a button.
struct InstallationRoutes: RouteGroup {
    let gate: StaffGate
    let actions: AgreementActions
    /// The agreement in force now.
    let installed: @Sendable () -> CurrentAgreement

    func add(to routes: inout Routes) {
        let readers = AgreementPlace.admin.readers
        routes.post(Paths.adminAgreement, gate.only(readers) { try await upload($0, $1) })
        routes.get(Paths.adminInstallation, gate.only(readers) { try await preview($0, $1) })
        routes.post(Paths.adminInstallation, gate.only(readers) { try await install($0, $1) })
        routes.get(Paths.adminProgress, gate.only(readers) { try await progress($0, $1) })
    }

    private func upload(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        do {
            let files = try await AgreementUpload(gate: gate).files(request, visit)
            try await actions.drafts.keep(AgreementDraft(files), visit)
            return gate.site.redirect(Paths.adminInstallation, visit.context)
        } catch let problems as FormProblems {
            let page = AgreementListPage(
                versions: try await actions.versions(), place: .admin, viewer: visit.viewer, problems: problems)
            return gate.page(page, visit, status: .unprocessableContent)
        }
    }

    private func preview(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        guard let draft = try await actions.drafts.agreementDraft(visit) else {
            return gate.site.redirect(Paths.adminAgreement, visit.context)
        }
        return try await show(draft, visit)
    }

    private func show(_ draft: AgreementDraft, _ visit: StaffVisit, trouble: Trouble? = nil) async throws -> Response {
        let current = installed()
        let preview = try await actions.preview(draft.files)
        let page = InstallationPage(
            preview: preview, differences: preview.agreement?.differences(from: current.agreement) ?? [],
            seen: InstallationPage.Seen(attempt: draft.attempt, inForce: current.digest),
            back: draft.notice == nil ? Paths.adminAgreement : Paths.adminCalendar + "?again=1", viewer: visit.viewer,
            trouble: trouble)
        return gate.page(page, visit, status: trouble == nil ? .ok : .unprocessableContent)
    }

    private func install(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let form = try await gate.form(request, visit)
        guard let draft = try await actions.drafts.agreementDraft(visit) else {
            return gate.site.redirect(Paths.adminAgreement, visit.context)
        }
        // What was looked at in another window, or against another version, is looked at again.
        guard form["attempt"] == draft.attempt, form["inForce"] == installed().digest else {
            return try await show(draft, visit, trouble: .overtaken(visit.viewer.language))
        }
        do {
            try await actions.install(draft.files, visit.viewer)
        } catch let refusal as InstallationRefusal {
            return try await show(draft, visit, trouble: .refused([refusal.message], visit.viewer.language))
        } catch is AgreementProblems {
            return gate.site.redirect(Paths.adminInstallation, visit.context)
        }
        try await actions.drafts.forgetAgreementDraft(visit)
        return gate.site.redirect(Paths.adminProgress, visit.context)
    }

    private func progress(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let page = ProgressPage(
            installed: installed(), state: try await actions.recomputation(), viewer: visit.viewer,
            refreshes: request.queryForm["still"] == nil)
        var response = gate.page(page, visit)
        // As `meta refresh`, in the head of the answer: needs no script and can be stopped by a link of the page.
        if page.isUnderWay, page.refreshes { response.headers[.refresh] = "3" }
        return response
    }
}

extension HTTPField.Name {
    fileprivate static let refresh = HTTPField.Name("Refresh")!
}

extension Trouble {
    fileprivate static func overtaken(_ language: Language) -> Trouble {
        Trouble(
            heading: Localized(
                zh: "还没有启用：您看过之后有了变化", en: "Not in force yet: something changed after you looked"),
            lines: [
                Localized(
                    zh: "另一个版本已经生效，或者您又上传了文件。请再看一遍下面的内容。",
                    en: "Another version came into force, or you sent other files. Look again at what follows.")[
                        language]
            ], language)
    }
}
