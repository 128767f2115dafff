import Casework
import Vocabulary

extension DemoComplaints {
    func fillRight(_ intake: inout Intake, _ brand: DemoBrand, _ goods: DemoGoods, _ random: inout DemoRandom) {
        let isChinese = intake.language == .zh
        intake.brand = isChinese ? brand.zh + (random.happens(40) ? " " + brand.en : "") : brand.en
        intake.goods = goods.name[intake.language]
        let right = intake.rights[0]
        // Informants seldom know the number; without it the matter is still good.
        guard intake.applicantRole != .informant || random.happens(30) else { return }
        switch right {
        case .invention: intake.rightNumber = "ZL2019100\(brand.number % 100_000).X"
        case .utilityModel: intake.rightNumber = "ZL2021200\(brand.number % 100_000).6"
        case .design: intake.rightNumber = "ZL2022300\(brand.number % 100_000).3"
        case .copyright: intake.rightNumber = "示例作登字-2024-A-\(brand.number)"
        case .tradeSecret, .other, .unknown: break
        default: intake.rightNumber = String(brand.number)
        }
        if random.happens(5), right == .trademark { intake.rights.append(.copyright) }
    }

    func fillPlace(_ intake: inout Intake, _ brand: DemoBrand, _ goods: DemoGoods, _ random: inout DemoRandom) {
        let right = intake.rights[0]
        let district = random.one(of: districts)
        intake.place = random.weighted([
            (.online, 38), (.market, 24), (.shop, 22), (.factory, 8), (.street, 3), (.exhibition, 3), (.service, 2),
        ])
        intake.act = act(right, &random)
        intake.respondent = random.shopName(goods)
        if intake.place == .online {
            intake.pages = random.page() + (random.happens(25) ? " " + random.page() : "")
        } else {
            intake.district = district.id
            intake.address = random.address(district.name, intake.place)
        }
        if random.happens(45) { intake.contact = random.personName(.zh) }
        if random.happens(55) { intake.phone = random.telephone() }
        if random.happens(8) { intake.respondents = random.number(2..<7) }
        if random.happens(15) { intake.creditCode = random.creditCode() }
        intake.narrative = DemoStory(
            brand: intake.brand, number: String(brand.number), goods: intake.goods, respondent: intake.respondent,
            scene: intake.address, language: intake.language
        ).told(right, intake.place, &random)
    }

    private func act(_ right: RightType, _ random: inout DemoRandom) -> Act {
        switch right {
        case .trademark: random.weighted([(.counterfeit, 60), (.infringement, 30), (.lookAlike, 6), (.tradeName, 4)])
        case .copyright: .piracy
        case .invention, .utilityModel, .design: random.happens(80) ? .infringement : .passingOff
        case .tradeSecret: .secretMisuse
        default: .infringement
        }
    }

    func fillCircumstances(_ intake: inout Intake, _ random: inout DemoRandom) {
        intake.isUrgent = random.happens(7)
        intake.noticedOn = random.weighted([("", 5), ("2026", 1), ("2026-0\(random.number(1..<10))", 2)])
        if intake.applicantRole == .informant {
            intake.wantsReward = random.happens(30)
            intake.agencyMayKnow = !intake.isAnonymous && random.happens(40)
        } else {
            intake.proof = random.weighted([(ProofOfRight.now, 70), (.later, 25), (ProofOfRight.none, 5)])
        }
    }

    func identity(_ intake: Intake, _ brand: DemoBrand, _ random: inout DemoRandom) -> ApplicantIdentity {
        let person = random.personName(intake.language)
        var identity = ApplicantIdentity(name: person, phone: random.telephone())
        if random.happens(60) { identity.email = "person\(random.number(1..<9999))@mail.example" }
        switch intake.applicantRole {
        case .representative:
            identity.name = person + (intake.language == .zh ? "（示例代理所）" : " (Sample & Partners)")
            identity.principal = brand.owner[intake.language]
        case .complainant where intake.kind == .complaint: identity.name = brand.owner[intake.language]
        default: break
        }
        if random.happens(35) {
            identity.address =
                intake.language == .zh
                ? "示例市示例区示例路 \(random.number(1..<99)) 号" : "\(random.number(1..<99)) Sample Street"
        }
        return identity
    }
}
