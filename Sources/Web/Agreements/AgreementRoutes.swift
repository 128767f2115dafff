import Agreement
import Casework
import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

/// Reading the versions of the agreement, for those of one place.
struct AgreementRoutes: RouteGroup {
    let gate: StaffGate
    let actions: AgreementActions
    let place: AgreementPlace

    func add(to routes: inout Routes) {
        routes.get(
            place.home,
            gate.only(place.readers) { _, visit in
                let page = AgreementListPage(
                    versions: try await actions.versions(), place: place, viewer: visit.viewer)
                return gate.page(page, visit)
            })
        routes.get(Paths.agreement(place.home, ":digest"), gate.only(place.readers) { try await version($0, $1) })
        routes.get(Paths.agreementFiles(place.home, ":digest"), gate.only(place.readers) { try await files($0, $1) })
    }

    private func version(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        guard let digest = visit.context.parameters.get("digest"),
            let (version, before) = try await actions.pair(digest), let files = try await actions.files(digest)
        else { throw WebProblem.notFound }
        var differences: [AgreementDifference]?
        if let before, let new = try await actions.rules(digest), let old = try await actions.rules(before.digest) {
            differences = new.differences(from: old)
        }
        let page = AgreementVersionPage(
            version: version, before: before, differences: differences, files: files.map(\.path), place: place,
            viewer: visit.viewer)
        return gate.page(page, visit)
    }

    /// One file as it was installed, to be kept; all of them as one text, to be read.
    private func files(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        guard let digest = visit.context.parameters.get("digest"), let files = try await actions.files(digest) else {
            throw WebProblem.notFound
        }
        guard let name = request.queryForm["file"] else {
            let text = files.map { "# ===== \($0.path) =====\n" + String(decoding: $0.bytes, as: UTF8.self) }
            return plain(text.joined(separator: "\n"), [:])
        }
        guard let file = files.first(where: { $0.path == name }) else { throw WebProblem.notFound }
        let disposition = "attachment; filename*=UTF-8''" + percentEncoded(name)
        return plain(String(decoding: file.bytes, as: UTF8.self), [.contentDisposition: disposition])
    }

    private func plain(_ text: String, _ more: HTTPFields) -> Response {
        var headers = more
        headers[.contentType] = "text/plain; charset=utf-8"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
