import CaseRules
import HTTPTypes
import Hummingbird
import Vocabulary

/// What the desk's and the agency's commands share: show the page of one, check what was typed, send it, and show
/// what came of it with the input kept.
struct CommandDesk: Sendable {
    let gate: StaffGate
    let beginUpload: @Sendable (MultipartPart, Viewer) async throws -> any UploadSink

    /// Where one command's page is, and where it leads back.
    struct Place: Sendable {
        let action: String
        /// The page of the case or referral, without the language.
        let back: String
    }

    /// The sheet that an address names.
    static func sheet(_ visit: StaffVisit) throws(WebProblem) -> CommandSheet {
        let name = visit.context.parameters.get("command").flatMap(CommandName.init(rawValue:))
        guard let name, let sheet = CommandSheet.all[name] else { throw .notFound }
        return sheet
    }

    func show(
        _ sheet: CommandSheet, _ view: CommandView, _ place: Place, _ visit: StaffVisit, typed: FormData? = nil,
        problems: FormProblems? = nil, trouble: Trouble? = nil
    ) -> Response {
        let language = visit.viewer.language
        let page = CommandPage(
            sheet: sheet, view: view, viewer: visit.viewer, action: Paths.link(place.action, language),
            back: Paths.link(place.back, language), typed: typed, problems: problems, trouble: trouble)
        let isWrong = problems != nil || trouble != nil
        return gate.page(page, visit, status: isWrong ? .unprocessableContent : .ok)
    }

    /// What was sent: an ordinary form, or one with files.
    func read(_ request: Request, _ visit: StaffVisit) async throws -> (form: FormData, uploads: [UploadResult]) {
        guard request.mediaType == "multipart/form-data" else { return (try await gate.form(request, visit), []) }
        let reader = MultipartReader(limits: gate.site.configuration.uploads)
        let csrf = gate.site.csrf
        let (form, uploads) = try await reader.read(request) { part, fields in
            try csrf.check(fields, for: visit.secret)
            return try await beginUpload(part, visit.viewer)
        }
        try csrf.check(form, for: visit.secret)
        gate.site.logStoreAway(uploads)
        return (form, uploads)
    }

    /// What is wrong with the form before the rules are asked.
    func problems(
        _ form: CommandForm, _ sheet: CommandSheet, _ uploads: [UploadResult], _ visit: StaffVisit
    ) -> FormProblems? {
        let today = Day(visit.viewer.now, visit.viewer.offset)
        var list = form.problems(sheet, today: today)?.list ?? []
        let wantsFile = sheet.fields.contains { if case .file = $0.kind { true } else { false } }
        if wantsFile, uploads.isEmpty { list.append(FieldProblem("file", zh: "请选择文件", en: "Choose a file")) }
        for case .refused(_, let refusal) in uploads { list.append(FieldProblem("file", refusal.message)) }
        return list.isEmpty ? nil : FormProblems(list)
    }

    /// The files that arrived.
    static func stored(_ uploads: [UploadResult]) -> [UploadedFile] {
        uploads.compactMap { if case .stored(let file) = $0 { file } else { nil } }
    }
}
