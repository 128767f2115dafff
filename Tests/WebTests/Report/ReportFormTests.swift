import Casework
import Testing
import Vocabulary
import Web

@Suite("The report is checked page by page, all problems at once")
struct ReportFormTests {
    static func rules(_ language: Language = .zh) -> ReportForm.Rules {
        ReportForm.Rules(districts: ["xicheng"], today: Day("2026-03-24")!, language: language)
    }

    static func fields(_ problems: FormProblems?) -> [String] { problems?.list.map(\.field) ?? [] }

    @Test("Page 1 asks for the kind of right and the role")
    func right() {
        #expect(Self.fields(RightForm(FormData()).checked().failureForTest) == ["rights", "role"])
        let form = RightForm(
            FormData([("rights", "tm"), ("rights", "cr"), ("rights", "nonsense"), ("role", "informant")]))
        guard case .success(let checked) = form.checked() else {
            Issue.record("refused")
            return
        }
        #expect(checked.rights == [.trademark, .copyright] && checked.role == .informant)
    }

    @Test("A staff role cannot be claimed on page 1", arguments: ["deskOfficer", "operatorAdmin", "system", "x"])
    func staffRole(role: String) {
        let form = RightForm(FormData([("rights", "tm"), ("role", role)]))
        #expect(Self.fields(form.checked().failureForTest) == ["role"])
    }

    @Test(
        "Name, link and place: one of them is enough",
        arguments: [("respondent", true), ("pages", true), ("address", true), ("goods", false)])
    func oneIsEnough(field: String, isEnough: Bool) {
        let form = WhoForm(FormData([(field, "松雪阁"), ("place", "shop"), ("act", "counterfeit")]))
        #expect(Self.fields(form.checked(districts: []).failureForTest) == (isEnough ? [] : ["respondent"]))
    }

    @Test(
        "The credit code has 18 characters without I, O, S, V and Z",
        arguments: [
            ("91110102MA00A1B2XX", true), ("9111 0102 ma00a1b2xx", true), ("91110102MA00A1B2X", false),
            ("91110102MA00A1B2XO", false), ("", true),
        ])
    func creditCode(code: String, isRight: Bool) {
        let pairs = [("respondent", "a"), ("place", "shop"), ("act", "piracy"), ("creditCode", code)]
        #expect(
            Self.fields(WhoForm(FormData(pairs)).checked(districts: []).failureForTest)
                == (isRight ? [] : ["creditCode"]))
    }

    @Test("A story of 2,000 characters passes and one more does not")
    func narrative() {
        for (count, fields) in [(2000, []), (2001, ["narrative"])] {
            let story = String(repeating: "虎", count: count)
            let pairs = [("respondent", "a"), ("place", "shop"), ("act", "piracy"), ("narrative", story)]
            #expect(Self.fields(WhoForm(FormData(pairs)).checked(districts: []).failureForTest) == fields)
        }
    }

    @Test(
        "The day of noticing may lack its day or month, and lies not in the future",
        arguments: [
            (["", "", ""], ""), (["2026", "", ""], "2026"), (["2026", "3", ""], "2026-03"),
            (["2026", "3", "7"], "2026-03-07"), (["２０２６", "３", ""], "2026-03"), (["2026", "3", "24"], "2026-03-24"),
            (["2026", "3", "25"], nil), (["2027", "", ""], nil), (["2026", "", "7"], nil), (["", "3", ""], nil),
            (["2026", "13", ""], nil), (["2026", "2", "30"], nil), (["26", "", ""], nil), (["x", "", ""], nil),
        ] as [([String], String?)])
    func noticed(typed: [String], expected: String?) {
        let form = EvidenceForm(
            FormData([("noticedYear", typed[0]), ("noticedMonth", typed[1]), ("noticedDay", typed[2])]))
        switch form.checked(role: .informant, today: Day("2026-03-24")!) {
        case .success(let checked): #expect(checked.noticedOn == expected)
        case .failure(let problems): #expect(expected == nil && Self.fields(problems) == ["noticedYear"])
        }
    }

    @Test("Proof of the right is asked of right holders and representatives, never of informants")
    func proof() {
        for (role, fields) in [(Role.complainant, ["proof"]), (.representative, ["proof"]), (.informant, [])] {
            let problems = EvidenceForm(FormData()).checked(role: role, today: Day("2026-03-24")!).failureForTest
            #expect(Self.fields(problems) == fields)
        }
    }

    @Test("An informant is anonymous unless he says otherwise, and what he typed before is not kept")
    func anonymous() {
        for choice in [[], [("anonymous", "yes")]] {
            let form = ContactForm(FormData([("name", "李四"), ("ownPhone", "13800000000")] + choice))
            guard case .success(let checked) = form.checked(role: .informant) else {
                Issue.record("refused")
                continue
            }
            #expect(checked.identity == nil && !checked.agencyMayKnow)
        }
    }

    @Test("Contacts: a telephone number or an e-mail address is enough")
    func contact() {
        func problems(_ pairs: [(String, String)], _ role: Role) -> [String] {
            Self.fields(ContactForm(FormData(pairs)).checked(role: role).failureForTest)
        }
        #expect(problems([], .complainant) == ["name", "ownPhone"])
        #expect(problems([], .representative) == ["name", "principal", "ownPhone"])
        #expect(problems([("name", "张三"), ("email", "a@b.cn")], .complainant) == [])
        #expect(problems([("name", "张三"), ("email", "a@b")], .complainant) == ["email"])
        #expect(problems([("anonymous", "no")], .informant) == ["ownPhone"])
        #expect(problems([("anonymous", "no"), ("ownPhone", "010 8888 6666")], .informant) == [])
    }

    @Test(
        "Telephone numbers are read as people write them",
        arguments: [
            ("138 0000 0000", "13800000000"), ("１３８００００００００", "13800000000"), ("+86-138-0000-0000", "+8613800000000"),
            ("（010）8888 6666", "01088886666"), ("+44 20 7946 0000", "+442079460000"), ("400-810-1234", "4008101234"),
            ("1380000000", nil), ("12345", nil), ("abc", nil), ("", nil), ("+", nil), ("138+0000000", nil),
        ] as [(String, String?)])
    func phone(typed: String, plain: String?) {
        #expect(PhoneNumber.plain(typed) == plain)
    }

    @Test("A whole report becomes an intake; links of two pages come once each")
    func whole() throws {
        var form = ReportForm()
        form.right = RightForm(
            FormData([("rights", "tm"), ("brand", "松雪"), ("number", "8123456"), ("role", "complainant")]))
        form.who = WhoForm(
            FormData([
                ("pages", "https://a.example/1\nhttps://a.example/2"), ("place", "online"), ("act", "counterfeit"),
                ("district", "xicheng"), ("urgent", "1"), ("respondents", "3"),
            ]))
        form.evidence = EvidenceForm(
            FormData([("links", "https://a.example/2 https://a.example/3"), ("proof", "later")]))
        #expect(form.checked(Self.rules()) == nil)
        #expect(form.firstOpenStep(Self.rules()) == 4)
        form.contact = ContactForm(FormData([("name", "张三"), ("ownPhone", "13800000000")]))
        let intake = try #require(form.checked(Self.rules()))
        #expect(intake.kind == .complaint && intake.applicantRole == .complainant && !intake.isAnonymous)
        #expect(intake.pages == "https://a.example/1 https://a.example/2 https://a.example/3")
        #expect(intake.isUrgent && intake.respondents == 3 && intake.district == "xicheng" && intake.proof == .later)
        #expect(intake.applicant?.phone == "13800000000" && intake.agencyMayKnow)
    }

    @Test("Every kind of right offers at most six acts and something else")
    func acts() {
        for right in RightType.allCases {
            let options = ActChoices.options(for: [right])
            #expect(options.count <= 7 && Set(options.map(\.value)).count == options.count)
            #expect(options.contains { $0.value == Act.infringement.rawValue })
        }
        #expect(ActChoices.options(for: RightType.allCases).count == 7)
    }
}

extension Result {
    var failureForTest: Failure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}
