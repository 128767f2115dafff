package import CaseRules
package import Casework
package import Vocabulary

/// One invented matter: what was told, by which way, and what will become of it.
package struct DemoComplaint: Sendable {
    package let index: Int
    package let intake: Intake
    package let channel: Channel
    package let way: RegistrationWay
    let brand: DemoBrand
    let goods: DemoGoods
}

/// Invented matters, the same for the same seed. Some repeat an older one exactly.
package struct DemoComplaints: Sendable {
    package let seed: UInt64
    let districts: [(id: String, name: Localized)]
    private let repeats: Bool

    /// - Parameter districts: ids and names of the agreement's districts.
    package init(seed: UInt64, districts: [(id: String, name: Localized)], repeats: Bool = true) {
        precondition(!districts.isEmpty, "Places lie in districts.")
        self.seed = seed
        self.districts = districts
        self.repeats = repeats
    }

    package subscript(index: Int) -> DemoComplaint {
        var random = DemoRandom(seed: seed, index: index)
        let repeated = random.happens(6)
        guard repeats, repeated, index > 0 else { return original(index, &random) }
        return again(original(earlier(index, &random)), index, &random)
    }

    private func earlier(_ index: Int, _ random: inout DemoRandom) -> Int {
        index - random.number(1..<min(index, 300) + 1)
    }

    private func original(_ index: Int) -> DemoComplaint {
        var random = DemoRandom(seed: seed, index: index)
        _ = random.happens(6)
        return original(index, &random)
    }

    /// The same respondent, number and place, told by somebody else.
    private func again(_ older: DemoComplaint, _ index: Int, _ random: inout DemoRandom) -> DemoComplaint {
        var intake = older.intake
        if intake.kind == .consultation { return original(index) }
        let isAnonymous = intake.kind == .tipOff && random.happens(50)
        intake.isAnonymous = isAnonymous
        intake.applicant = isAnonymous ? nil : identity(intake, older.brand, &random)
        intake.narrative = (intake.language == .zh ? "再次反映：" : "Again: ") + intake.narrative
        return DemoComplaint(
            index: index, intake: intake, channel: .web, way: .submitOnline, brand: older.brand, goods: older.goods)
    }

    private func original(_ index: Int, _ random: inout DemoRandom) -> DemoComplaint {
        let language: Language = random.happens(80) ? .zh : .en
        let right = random.weighted(Self.rights)
        let brand = DemoBrand(random.number(0..<400))
        let goods = random.one(of: DemoGoods.list(right))
        let role = role(right, &random)
        let kind: CaseKind = random.happens(9) ? .consultation : role == .informant ? .tipOff : .complaint
        var intake = Intake(
            kind: kind, applicantRole: kind == .consultation ? .complainant : role,
            isAnonymous: kind == .tipOff && random.happens(55), rights: [right], language: language)
        fillRight(&intake, brand, goods, &random)
        if kind == .consultation {
            intake.narrative = DemoStory.question(language, &random)
        } else {
            fillPlace(&intake, brand, goods, &random)
            fillCircumstances(&intake, &random)
        }
        if !intake.isAnonymous { intake.applicant = identity(intake, brand, &random) }
        let channel = intake.isAnonymous ? .web : random.weighted(Self.channels)
        return DemoComplaint(
            index: index, intake: intake, channel: channel, way: channel.way, brand: brand, goods: goods)
    }

    private static let rights: [(RightType, Int)] = [
        (.trademark, 54), (.copyright, 19), (.design, 6), (.utilityModel, 4), (.invention, 3),
        (.geographicalIndication, 4), (.tradeSecret, 3), (.specialSign, 2), (.plantVariety, 1), (.layoutDesign, 1),
        (.other, 1), (.unknown, 2),
    ]
    private static let channels: [(Channel, Int)] = [
        (.web, 58), (.phone, 24), (.letter, 9), (.hotline, 5), (.partner, 2), (.platform, 2),
    ]

    /// Only the owner can ask for a patent or a secret to be protected.
    private func role(_ right: RightType, _ random: inout DemoRandom) -> Role {
        if right.isPatent || right == .tradeSecret || right == .layoutDesign {
            return random.happens(70) ? .complainant : .representative
        }
        return random.weighted([(.complainant, 40), (.representative, 25), (.informant, 35)])
    }
}

extension Channel {
    /// How the desk takes in what comes this way.
    fileprivate var way: RegistrationWay {
        switch self {
        case .web: .submitOnline
        case .phone: .registerCall(isReadBack: true)
        case .letter: .registerLetter
        case .voicemail, .partner, .exhibition, .platform, .hotline: .takeOver
        }
    }
}
