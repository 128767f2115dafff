import Agreement
import CaseRules
import Casework
import Vocabulary

extension DemoLife {
    /// From acceptance to the agency, by the agreement's competence table.
    mutating func refer(isDeferred: Bool) {
        let intake = complaint.intake
        let asker: Asker =
            intake.applicantRole == .representative
            ? .representative : intake.applicantRole == .informant ? .thirdParty : .rightHolder
        let facts = RoutingFacts(
            rights: intake.rights, act: intake.act, places: [intake.place], asker: asker,
            respondents: intake.respondents, district: intake.district)
        let route = agreement.route(facts, on: Day(time.now, agreement.offset))
        var lead = AgencyID("bj.ip")
        if let named = route.lead {
            lead = named
            desk(.classify, 0..<2)
        } else {
            desk(.classify, by: .supervisor, 1..<3, ["designated": .text(lead.rawValue)])
        }
        if random.happens(40) { desk(.assign, by: .deskSupervisor, 0..<1, ["account": .text(DemoAccount.officer)]) }
        let coHandling = route.coHandling.filter { $0 != lead }
        desk(.refer, 0..<2, ["coHandling": .list(coHandling.map { .text($0.rawValue) })])
        if route.lead != nil, random.happens(7) { lead = sendBack(from: lead) }
        handle(lead, coHandling, isDeferred: isDeferred)
    }

    /// The agency says that it is not competent; the desk sends the case on.
    private mutating func sendBack(from lead: AgencyID) -> AgencyID {
        let other = AgencyID(lead.rawValue == "bj.msa" ? "bj.culture" : "bj.msa")
        desk(
            .returnReferral, by: .liaison(lead), 0..<2,
            staffWords("不属于本机关职责，建议移送。", ["proposed": .text(other.rawValue)]))
        desk(.forwardReferral, 0..<2, ["agency": .text(other.rawValue)])
        return other
    }

    private mutating func handle(_ lead: AgencyID, _ coHandling: [AgencyID], isDeferred: Bool) {
        desk(.sign, by: .liaison(lead), 0..<3)
        if random.happens(50) { notice(.acceptance, lead, 1..<4) }
        let isFiled = random.happens(80)
        if isFiled {
            desk(.decideFiling, by: .liaison(lead), 3..<12, ["filed": .flag(true)])
        } else {
            let reason = random.one(of: [
                NonFilingReason.noViolation, .noEvidence, .slightAndCorrected, .respondentNotFound,
            ])
            desk(
                .decideFiling, by: .liaison(lead), 3..<12,
                staffWords("经核查作出决定。", ["filed": .flag(false), "reason": .text(reason.rawValue)]))
        }
        if isFiled { investigate(lead) }
        for agency in coHandling { help(agency) }
        if isDeferred { supplyPapers() }
        report(lead, isFiled: isFiled)
        follow(isFiled)
    }

    private mutating func notice(_ kind: NoticeKind, _ lead: AgencyID, _ days: Range<Int>) {
        let at = time.office(days, &random)
        step(.recordNotice, .liaison(lead), at: at, ["notice": .text(kind.rawValue), "day": day(at)])
    }

    private mutating func investigate(_ lead: AgencyID) {
        let inspected = time.office(0..<4, &random)
        step(
            .recordMeasure, .liaison(lead), at: inspected,
            [
                "kind": .text(MeasureKind.inspection.rawValue), "day": day(inspected), "text": .text("现场检查，制作笔录，清点样品。"),
            ])
        if random.happens(35) {
            let seized = time.office(0..<3, &random)
            step(
                .recordMeasure, .liaison(lead), at: seized,
                [
                    "kind": .text(MeasureKind.seizure.rawValue), "day": day(seized), "text": .text("依法扣押涉嫌侵权商品。"),
                ])
        }
        if random.happens(30) {
            desk(
                .progressNote, by: .liaison(lead), 3..<10,
                words("正在调查，已委托鉴定。", "Under investigation; an appraisal was ordered.", ["public": .flag(true)]))
        }
        let decided = time.office(10..<30, &random)
        step(
            .recordDecision, .liaison(lead), at: decided,
            [
                "documentNumber": .text("示例罚〔2026〕\(random.number(1..<999)) 号"), "day": day(decided),
            ])
    }

    /// What a co-handling agency does beside the lead.
    private mutating func help(_ agency: AgencyID) {
        desk(.sign, by: .liaison(agency), 0..<2)
        desk(
            .decideFiling, by: .liaison(agency), 0..<2,
            ["filed": .flag(false), "reason": .text(NonFilingReason.noViolation.rawValue)])
        desk(
            .reportOutcome, by: .liaison(agency), 0..<2,
            ["outcomes": .list([.fields(["kind": .text(OutcomeKind.notPunished.rawValue)])])])
    }

    private mutating func supplyPapers() {
        applicant(.supplyDeferred, 0..<3, ["document": .number(1)])
        desk(.verifyDeferred, 0..<3, ["document": .number(1)])
    }

    private mutating func report(_ lead: AgencyID, isFiled: Bool) {
        desk(
            .reportOutcome, by: .liaison(lead), 1..<6,
            [
                "outcomes": .list(outcomes(isFiled)), "documentNumber": .text("示例反馈〔2026〕\(random.number(1..<999)) 号"),
            ])
    }

    private mutating func outcomes(_ isFiled: Bool) -> [Argument] {
        func outcome(_ kind: OutcomeKind, _ yuan: Int? = nil) -> Argument {
            var fields: [String: Argument] = ["kind": .text(kind.rawValue)]
            if let yuan { fields["amount"] = .text("\(yuan).00") }
            return .fields(fields)
        }
        guard isFiled else { return [outcome(.noViolation)] }
        switch random.number(0..<10) {
        case 0: return [outcome(.warning)]
        case 1: return [outcome(.transferredToPolice)]
        case 2: return [outcome(.mediated)]
        default:
            var all = [outcome(.orderedToCease)]
            if random.happens(60) { all.append(outcome(.confiscation, random.number(2..<90) * 100)) }
            if random.happens(70) { all.append(outcome(.fine, random.number(3..<400) * 500)) }
            return all
        }
    }

    private mutating func follow(_ isFiled: Bool) {
        if random.happens(70) { desk(.track, 10..<22, staffWords("已回访，未发现再次侵权。")) }
        desk(.close, 1..<6, ["reason": .text((isFiled ? ClosingReason.settled : .notEstablished).rawValue)])
        if random.happens(40), !complaint.intake.isAnonymous {
            desk(.recordCallBack, 1..<4, ["result": .text(CallBackResult.satisfied.rawValue)])
        }
    }

    private func day(_ instant: Instant) -> Argument { .text(Day(instant, agreement.offset).description) }
}
