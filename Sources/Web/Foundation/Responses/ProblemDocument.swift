import Foundation
import HTTPTypes
package import Hummingbird
import NIOCore
package import Vocabulary

/// An error for programs (RFC 9457): `type`, `title`, `status`, `code`, and the sentence for people in both languages.
package struct ProblemDocument: Sendable {
    package let status: HTTPResponse.Status
    package let code: String
    package let message: Localized
    package var reference: String?
    /// What is wrong with which field, where several things are.
    package var errors: [FieldError] = []

    /// One wrong field of a request.
    package struct FieldError: Sendable, Encodable {
        package let field: String?
        package let code: String
        package let zh: String
        package let en: String

        package init(_ refusal: any Refusal, field: String?) {
            self.field = field
            code = refusal.code
            zh = refusal.message.zh
            en = refusal.message.en
        }
    }

    package init(status: HTTPResponse.Status, code: String, message: Localized, reference: String? = nil) {
        self.status = status
        self.code = code
        self.message = message
        self.reference = reference
    }

    package init(_ problem: WebProblem) {
        self.init(status: problem.status, code: problem.code, message: problem.message)
    }

    package var response: Response {
        let body = Body(
            type: "about:blank", title: status.reasonPhrase, status: status.code, code: code, zh: message.zh,
            en: message.en, reference: reference, errors: errors.isEmpty ? nil : errors)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = (try? encoder.encode(body)) ?? Data("{}".utf8)
        return Response(
            status: status, headers: [.contentType: "application/problem+json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private struct Body: Encodable {
        let type: String
        let title: String
        let status: Int
        let code: String
        let zh: String
        let en: String
        let reference: String?
        let errors: [FieldError]?
    }
}
