import Casework
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

/// Answers of the JSON interface.
enum ApiAnswer {
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Response(
            status: status,
            headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
    }

    /// Everything that is wrong with the input: 422 with one entry a field, and the first as the headline.
    static func wrongInput(_ problems: [(any Refusal, field: String?)]) -> Response {
        guard let first = problems.first else { preconditionFailure("Wrong input has a reason.") }
        var document = ProblemDocument(
            status: .unprocessableContent, code: first.0.code, message: first.0.message)
        document.errors = problems.map { ProblemDocument.FieldError($0.0, field: $0.field) }
        return document.response
    }

    /// A refusal by the rules is 409, wrong input 422, a case that is not to be seen 404.
    static func refusal(_ refusal: StepRefusal) -> Response {
        switch refusal {
        case .refused(let reason):
            ProblemDocument(status: .conflict, code: reason.code, message: reason.message).response
        case .wrongInput(let problems):
            wrongInput(problems.map { ($0, ($0 as? ArgumentProblem)?.field) })
        case .notFound: ProblemDocument(WebProblem.notFound).response
        case .versionConflict(let current):
            ProblemDocument(
                status: .conflict, code: "versionConflict",
                message: Localized(
                    zh: "案件刚被改动，现在是第 \(current) 版。", en: "The case was changed meanwhile; its version is \(current).")
            ).response
        case .keyReused:
            ProblemDocument(
                status: .unprocessableContent, code: "idempotencyKeyReused",
                message: Localized(
                    zh: "同一个 Idempotency-Key 用在了不同的内容上。",
                    en: "The same Idempotency-Key came with another body.")
            ).response
        case .alreadyImported(let number), .importedDifferently(let number):
            ProblemDocument(
                status: .conflict, code: "alreadyImported",
                message: Localized(zh: "已经导入，编号 \(number)。", en: "Imported already as \(number).")
            ).response
        }
    }
}

/// A text in both languages as JSON.
struct BothLanguages: Encodable {
    let zh: String
    let en: String

    init(_ text: Localized) {
        zh = text.zh
        en = text.en
    }
}
