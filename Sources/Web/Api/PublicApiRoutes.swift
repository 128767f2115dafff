import Agreement
import CaseRules
package import Casework
import HTTPTypes
import Hummingbird
import Vocabulary

/// The interface that anybody may use: filing and following a complaint.
package struct PublicApiRoutes: RouteGroup {
    private let centre: ServiceCentre
    private let staff: ApiStaff
    private let openAPI: [UInt8]

    /// The longest real letters have 437,000 characters.
    private static let complaintLimit = 4 << 20

    package init(_ centre: ServiceCentre) throws {
        self.centre = centre
        staff = ApiStaff(centre)
        openAPI = try Resources.bytes("OpenAPI/openapi.json")
    }

    package func add(to routes: inout Routes) {
        routes.post(Paths.apiComplaints) { request, _ in try await file(request) }
        routes.post(Paths.apiTrack) { request, _ in try await track(request) }
        routes.get(Paths.api + "/openapi.json") { [openAPI] _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
                body: ResponseBody(byteBuffer: .init(bytes: openAPI)))
        }
    }

    private func file(_ request: Request) async throws -> Response {
        let body = try await request.json(upTo: Self.complaintLimit)
        let complaint = ComplaintRequest(try JSONValue.object(body))
        let intake: Intake
        switch complaint.checked() {
        case .failure(let problems): return ApiAnswer.wrongInput(problems.all.map { ($0, $0.field) })
        case .success(let checked): intake = checked
        }
        var filing = try await filing(intake, complaint.fields, request)
        if let key = request.headers[.idempotencyKey] {
            guard let idempotent = IdempotentRequest(key: key, body: body) else {
                throw WebProblem.badRequest(
                    code: "idempotencyKeyTooShort",
                    Localized(zh: "Idempotency-Key 至少 16 个字符。", en: "An Idempotency-Key has at least 16 characters."))
            }
            filing.idempotency = idempotent
        }
        do {
            let receipt = try await centre.file(filing)
            return try ApiAnswer.json(
                FiledAnswer(receipt, centre.agreement.offset, intake.language), status: .created)
        } catch let refusal as StepRefusal {
            return ApiAnswer.refusal(refusal)
        }
    }

    /// Without a token it comes from the public; partners and platforms show theirs.
    private func filing(_ intake: Intake, _ fields: ComplaintFields, _ request: Request) async throws -> Filing {
        let applicant = Actor(role: intake.applicantRole)
        guard request.headers[.authorization] != nil else {
            return Filing(intake, way: .submitOnline, channel: .web, actor: applicant)
        }
        let actor = try await staff.actor(of: request)
        switch actor.role {
        case .partnerOrganisation:
            // What is no clear yes is no consent.
            var unread: [IntakeProblem] = []
            let hasConsent = fields.consent(&unread) ?? false
            return Filing(intake, way: .submitByPartner(hasConsent: hasConsent), channel: .partner, actor: actor)
        case .platformOperator:
            let platform = actor.account.map { "\($0.value)" } ?? ""
            let known = PlatformCase(platform: platform, number: fields["order_no"])
            return Filing(intake, way: .fromPlatform(known), channel: .platform, actor: actor)
        default: return Filing(intake, way: .submitOnline, channel: .web, actor: applicant)
        }
    }

    private func track(_ request: Request) async throws -> Response {
        let fields = try JSONValue.object(try await request.json(upTo: 4096))
        guard case .text(let numberText)? = fields["caseNumber"], case .text(let codeText)? = fields["queryCode"],
            fields.count == 2
        else { return ApiAnswer.wrongInput([(ArgumentProblem.missing("caseNumber, queryCode"), nil)]) }
        guard let number = CaseNumber(numberText) else {
            return ApiAnswer.wrongInput([(ArgumentProblem.wrongValue("caseNumber"), "caseNumber")])
        }
        let code: QueryCode
        do {
            code = try QueryCode(typed: codeText)
        } catch {
            return ApiAnswer.wrongInput([(error, "queryCode")])
        }
        switch try await centre.openTrack(number, code) {
        case .opened: return try ApiAnswer.json(TrackAnswer(try await centre.track(number), centre.agreement.offset))
        case .tooMany: throw WebProblem.tooMany(retryAfter: 3600)
        case .wrong(let left):
            return ProblemDocument(
                status: .notFound, code: "numberAndCodeDiffer",
                message: Localized(
                    zh: "编号和查询码对不上。还可以再试 \(left) 次，也可以拨打 \(centre.agreement.telephone)。",
                    en:
                        "Number and code do not match. \(left) tries are left this hour; or call \(centre.agreement.telephone)."
                )
            ).response
        }
    }
}

extension HTTPField.Name {
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
}
