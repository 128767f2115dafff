import CaseRules
import Casework
import Storage
import Testing
import Vocabulary

@Suite("Who finds what (DESIGN §3.1, DOMAIN §2)")
struct SearchTests {
    @Test("A case is found by its number, its serial, in full width too, and by words right after it was filed")
    func numbers() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("沈知远", "13800000000")
            for words in [number.description, "\(number.serial)", "００000\(number.serial)", "松雪", "雪", "songxue", "sxg"]
            {
                let answer = try await centre.search(SearchQuestion(words), for: desk.officer)
                #expect(answer.rows.map(\.number) == [number], "\(words)")
            }
            let named = try await centre.search(SearchQuestion("\(number.serial)"), for: desk.officer).named
            #expect(named.map(\.reason) == [.number])
            #expect(try await centre.search(SearchQuestion("999999"), for: desk.officer).rows.isEmpty)
        }
    }

    @Test("A complainant is found only by the whole name, telephone or address, never by a part of it")
    func complainant() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("沈知远", "138 0000 0000")
            for words in ["沈知远", "13800000000", "+86 138-0000-0000"] {
                let answer = try await centre.search(SearchQuestion(words), for: desk.officer)
                #expect(answer.named.map(\.reason) == [.applicant] && answer.rows.map(\.number) == [number], "\(words)")
            }
            for words in ["沈知", "知远", "1380000", "shenzhiyuan", "szy"] {
                #expect(try await centre.search(SearchQuestion(words), for: desk.officer).rows.isEmpty, "\(words)")
            }
        }
    }

    @Test("An informant is found by nobody who may not know who it is")
    func informant() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            var filing = desk.filing("沈知远", "13800000000")
            filing.intake.kind = .tipOff
            filing.intake.applicantRole = .informant
            let number = try await centre.file(filing).number
            for words in ["沈知远", "13800000000"] {
                #expect(try await centre.search(SearchQuestion(words), for: desk.officer).rows.isEmpty)
                #expect(try await centre.search(SearchQuestion(words), for: desk.supervisor).rows.isEmpty)
            }
            #expect(try await centre.search(SearchQuestion("松雪阁"), for: desk.officer).rows.map(\.number) == [number])
        }
    }

    @Test("A complaint is found behind many later tip-offs under the same telephone, of which the officer may not know")
    func behindTipOffs() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("沈知远", "13800000000")
            let tipOffs = (1...45).map { index in
                var filing = desk.filing("沈知远", "13800000000", at: "西湾路 \(index) 号")
                filing.intake.kind = .tipOff
                filing.intake.applicantRole = .informant
                return filing
            }
            _ = try await centre.file(tipOffs)
            for words in ["沈知远", "13800000000"] {
                let answer = try await centre.search(SearchQuestion(words), for: desk.officer)
                #expect(answer.named.map(\.row.number) == [number] && !answer.hasOlderOfApplicant, "\(words)")
            }
        }
    }

    @Test("Of somebody with many cases the newest twenty are listed, and that there are older ones is said")
    func manyOfOne() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let numbers = try await (1...20).asyncMap {
                try await desk.file("沈知远", "13800000000", at: "路 \($0) 号")
            }
            let all = try await centre.search(SearchQuestion("13800000000"), for: desk.officer)
            #expect(all.named.map(\.row.number) == numbers.reversed() && !all.hasOlderOfApplicant)
            let last = try await desk.file("沈知远", "13800000000", at: "路 21 号")
            let newest = try await centre.search(SearchQuestion("13800000000"), for: desk.officer)
            let expected: [CaseNumber] = (numbers.dropFirst() + [last]).reversed()
            #expect(newest.named.map(\.row.number) == expected && newest.hasOlderOfApplicant)
        }
    }

    @Test("A trade secret is found by its number only")
    func secret() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            var filing = desk.filing("沈知远", "13800000000")
            filing.intake.rights = [.tradeSecret]
            let number = try await centre.file(filing).number
            for words in ["松雪阁", "雪", "东湾路", "songxue", "假冒"] {
                #expect(try await centre.search(SearchQuestion(words), for: desk.officer).rows.isEmpty, "\(words)")
            }
            let named = try await centre.search(SearchQuestion(number.description), for: desk.officer)
            #expect(named.rows.map(\.number) == [number])
        }
    }

    @Test("Who does not see the matter does not find by it; agencies and applicants do not search at all")
    func roles() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("沈知远", "13800000000")
            let watch = Actor(role: .supervisor)
            for words in ["松雪阁", "沈知远"] {
                let answer = try await centre.search(SearchQuestion(words), for: watch)
                #expect(answer.rows.isEmpty && answer.overview.facets.isEmpty)
            }
            #expect(try await centre.search(SearchQuestion("\(number)"), for: watch).rows.map(\.number) == [number])
            for actor in [desk.liaison, Actor(role: .complainant), Actor(role: .operatorAdmin)] {
                await #expect(throws: StepRefusal.self) {
                    _ = try await centre.search(SearchQuestion("松雪阁"), for: actor)
                }
            }
        }
    }

    @Test("What was written later is found; what was written to supervisors or by an informant is not")
    func laterTexts() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("沈知远", "13800000000")
            try await desk.take(.beginExamination, on: number)
            try await desk.take(
                .requestSupplement, ["items": .list([.text("basicFacts")]), "text": .text("请补交购买发票。")], on: number)
            try await desk.take(.markKeyCase, ["text": .text("市长督办。")], on: number, by: Actor(role: .supervisor))
            var tipOff = desk.filing("沈知远", "13800000000", at: "西湾路 9 号")
            tipOff.intake.kind = .tipOff
            tipOff.intake.applicantRole = .informant
            let second = try await centre.file(tipOff).number
            let informant = Actor(role: .informant)
            try await desk.take(.message, ["text": .text("老板是我表哥。")], on: second, by: informant)
            func found(_ words: String, _ actor: Actor) async throws -> [CaseNumber] {
                try await centre.search(SearchQuestion(words), for: actor).rows.map(\.number)
            }
            #expect(try await found("购买发票", desk.officer) == [number])
            #expect(try await found("松雪阁 发票", desk.supervisor) == [number])
            #expect(try await found("购买发票", Actor(role: .supervisor)).isEmpty)
            for actor in [desk.officer, desk.supervisor] {
                #expect(try await found("督办", actor).isEmpty)
                #expect(try await found("表哥", actor).isEmpty)
            }
            try await desk.verify()
        }
    }

    @Test("Filters narrow by state, agency, assignee and what is late")
    func filters() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let numbers = try await [1, 2, 3].asyncMap {
                try await desk.file("沈知远", "1380000000\($0)", at: "路 \($0) 号")
            }
            try await desk.take(.beginExamination, on: numbers[1])
            func found(_ change: (inout SearchFilter) -> Void) async throws -> [CaseNumber] {
                var filter = SearchFilter()
                change(&filter)
                return try await centre.search(SearchQuestion("松雪阁", filter: filter), for: desk.officer)
                    .rows.map(\.number)
            }
            #expect(try await found { $0.state = "underExamination" } == [numbers[1]])
            #expect(try await found { $0.year = 2026 } == numbers.reversed())
            #expect(try await found { $0.agency = AgencyID("bj.msa") }.isEmpty)
            #expect(try await found { $0.overdueBy = TestCentre.start }.isEmpty)
            #expect(try await found { $0.overdueBy = TestCentre.start.adding(hours: 24 * 30) } == numbers.reversed())
        }
    }
}

extension Sequence {
    func asyncMap<Result>(_ make: (Element) async throws -> Result) async throws -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await make(element)) }
        return results
    }
}
