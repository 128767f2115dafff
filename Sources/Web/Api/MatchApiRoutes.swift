import Agreement
import CaseRules
import Casework
import Hummingbird
import Matching
import Vocabulary

/// What is known already of a matter that was not filed yet: for the staff's programs.
struct MatchApiRoutes: RouteGroup {
    private let centre: ServiceCentre
    private let staff: ApiStaff

    init(_ centre: ServiceCentre) {
        self.centre = centre
        staff = ApiStaff(centre)
    }

    func add(to routes: inout Routes) {
        routes.post(Paths.api + "/match") { request, _ in try await match(request) }
    }

    /// Takes the fields of a complaint and files nothing.
    private func match(_ request: Request) async throws -> Response {
        let actor = try await staff.actor(of: request)
        let complaint = ComplaintRequest(try JSONValue.object(try await request.json(upTo: 4 << 20)))
        let intake: Intake
        switch complaint.checked() {
        case .failure(let problems): return ApiAnswer.wrongInput(problems.all.map { ($0, $0.field) })
        case .success(let checked): intake = checked
        }
        do {
            let found = try await centre.lookUp(intake, for: actor)
            let explanations = try await centre.explanations(of: intake, with: found.map(\.match.number), for: actor)
            return try ApiAnswer.json(
                MatchAnswer(
                    candidates: found.map { MatchAnswer.Candidate($0, explanations[$0.match.number]) },
                    isComplete: try await !centre.isKeyingMatters()))
        } catch let refusal as StepRefusal {
            return ApiAnswer.refusal(refusal)
        }
    }
}

/// Older cases that may be the same matter, best first. Probabilities from 0 to 1; weights in bits.
struct MatchAnswer: Encodable {
    let candidates: [Candidate]
    /// False while older cases are still being made ready for comparison, so that some may be missing.
    let isComplete: Bool

    struct Candidate: Encodable {
        let caseNumber: CaseNumber
        let state: CaseState
        let title: String
        let sameComplaint: Double
        let sameInfringer: Double
        let band: LikenessBand
        let foundBy: [BothLanguages]
        let explanation: Explanation?
    }

    struct Explanation: Encodable {
        let model: String
        let prior: Weight
        let fields: [Field]
        /// What name, contact and telephone say beyond their common limit, taken off again.
        let door: Weight
        let calibration: Weight
        /// What lifts the same infringer to the same complaint.
        let lift: Weight
        let sum: Weight
    }

    struct Field: Encodable {
        let field: String
        let name: BothLanguages
        /// 0: not told by both.
        let level: Int
        let reason: BothLanguages?
        let weight: Weight
        let rarity: Weight?
    }

    struct Weight: Encodable {
        let complaint: Double
        let infringer: Double
    }
}

extension MatchAnswer.Candidate {
    init(_ found: FoundMatter, _ explanation: MatchExplanation?) {
        caseNumber = found.match.number
        state = found.match.state
        title = found.title
        sameComplaint = found.score.sameComplaint
        sameInfringer = found.score.sameInfringer
        band = found.band
        foundBy = found.keys.map(BothLanguages.init)
        self.explanation = explanation.map(MatchAnswer.Explanation.init)
    }
}

extension MatchAnswer.Explanation {
    init(_ explanation: MatchExplanation) {
        model = explanation.model
        prior = MatchAnswer.Weight(explanation.prior)
        fields = explanation.lines.map(MatchAnswer.Field.init)
        door = MatchAnswer.Weight(explanation.door)
        calibration = MatchAnswer.Weight(explanation.calibration)
        lift = MatchAnswer.Weight(explanation.lift)
        sum = MatchAnswer.Weight(explanation.sum)
    }
}

extension MatchAnswer.Field {
    init(_ line: MatchExplanation.Line) {
        field = "\(line.field)"
        name = BothLanguages(line.field.name)
        level = Int(line.level)
        reason = line.field.levelName(line.level).map(BothLanguages.init)
        weight = MatchAnswer.Weight(line.weight)
        rarity = line.rarity.map(MatchAnswer.Weight.init)
    }
}

extension MatchAnswer.Weight {
    init(_ weight: MatchExplanation.Weight) {
        complaint = Double(weight.complaint) / 1000
        infringer = Double(weight.infringer) / 1000
    }
}
