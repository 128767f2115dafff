import Foundation
import HTTPTypes
import Hummingbird
import Vocabulary

extension ReportRoutes {
    /// The form of a page, with its files if it has any. Files are taken only after the token was found right.
    func read(
        _ request: Request, _ secret: String, _ context: WebContext
    ) async throws -> (FormData, [UploadResult]) {
        guard request.mediaType == "multipart/form-data" else { return (try await request.form(), []) }
        return try await VisitorUploads(site: site, store: actions.uploads)
            .read(request, context, owner: drafts.owner(secret), bound: secret)
    }

    /// One file from the script of page 3; answered with what became of it.
    func upload(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let secret = drafts.secret(request) else { throw WebProblem.staleForm }
        let (_, results) = try await read(request, secret, context)
        return UploadAnswer(results.first, context.language).response
    }
}

/// Takes files of visitors: checks the token before the first byte, counts files, keeps to the limits.
struct VisitorUploads: Sendable {
    let site: Site
    let store: UploadStore

    func read(
        _ request: Request, _ context: WebContext, owner: String, bound: String
    ) async throws -> (FormData, [UploadResult]) {
        let limits = site.configuration.uploads
        let present = try await store.list(owner).count
        var left = limits
        left.files = max(0, limits.files - present)
        let reader = MultipartReader(limits: left)
        let (form, results) = try await reader.read(request) { part, form in
            try site.csrf.check(form, for: bound)
            if let wait = site.limiter.count(.upload, context.address, at: site.now().milliseconds) {
                throw WebProblem.tooMany(retryAfter: wait)
            }
            return try await store.begin(owner, part)
        }
        try site.csrf.check(form, for: bound)
        site.logStoreAway(results)
        return (form, results)
    }
}

/// What the script learns about a file.
struct UploadAnswer: Encodable {
    var id = ""
    var name = ""
    var size = ""
    var problem = ""

    init(_ result: UploadResult?, _ language: Language) {
        switch result {
        case .stored(let file): (id, name, size) = (file.id, file.name, ByteCount.text(file.sizeInBytes))
        case .refused(let name, let refusal): (self.name, problem) = (name, refusal.message[language])
        case nil: problem = UploadRefusal.empty.message[language]
        }
    }

    var response: Response {
        let bytes = (try? JSONEncoder().encode(self)) ?? Data()
        return Response(
            status: problem.isEmpty ? .ok : .unprocessableContent, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
