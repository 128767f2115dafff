import Agreement
import ArgumentParser
import Vocabulary

/// `hufu agreement reward --base 1260000 --grade 1 --json`
struct AgreementReward: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reward", abstract: "What an informant may be paid, or why nothing.",
        discussion: "Exit 1: the rules refuse a reward. Exit 2: an option is wrong.")

    @Option(help: "Fines and confiscated sums in yuan; 0 where the penalty has no money.", transform: yuan)
    var base: AmountInFen

    @Option(help: "How good the clue was, 1 the best.")
    var grade: Int

    @Option(help: "The reward rule of the agreement; the first if left out.")
    var rule: String?

    @Option(help: "The day whose rules apply; today if left out.", transform: givenDay)
    var on: Day?

    @Flag(name: .customLong("organisation"), help: "The informant is no natural person.")
    var isOrganisation = false

    @Flag(name: .customLong("clue-known"), help: "The authority knew of the violation before.")
    var isClueKnown = false

    @Flag(name: .customLong("unproven"), help: "The violation is not proven.")
    var isUnproven = false

    @Flag(name: .customLong("open"), help: "The case is not closed.")
    var isOpen = false

    @Flag(name: .customLong("ordinary"), help: "The violation is not a major one.")
    var isOrdinary = false

    @Option(
        name: .customLong("excluded"),
        help: "The informant is: \(RewardExclusion.allCases.map(\.rawValue).joined(separator: ", ")); repeatable.")
    var exclusions: [RewardExclusion] = []

    @OptionGroup var options: AgreementOptions

    func run() throws {
        let agreement = try options.load()
        guard let rule = agreement.rewardRule(rule, on: on ?? today(agreement)) else {
            throw refused("The agreement has no such reward rule on that day.")
        }
        guard let reward = try reward(rule) else {
            let grades = rule.grades.map { String($0.grade) }
            throw wrongUse(
                zh: "没有 \(grade) 级；可为：\(grades.joined(separator: "、"))。",
                en: "There is no grade \(grade); expected one of \(grades.joined(separator: ", ")).")
        }
        if options.json { print(reward.json.written) } else { show(reward) }
    }

    private func reward(_ rule: RewardRule) throws -> Reward? {
        var claim = RewardClaim(grade: grade, base: base)
        claim.isNaturalPerson = !isOrganisation
        claim.isClueNew = !isClueKnown
        claim.isProven = !isUnproven
        claim.isClosed = !isOpen
        claim.isMajor = !isOrdinary
        claim.exclusions = exclusions
        do {
            return try rule.reward(claim)
        } catch {
            throw refused(rule.refusals(of: claim).map { $0.message[options.language] }.joined(separator: "\n"))
        }
    }

    private func show(_ reward: Reward) {
        let language = options.language
        print(reward.amount.text(language))
        if reward.isFloorApplied { print(Localized(zh: "按最低额", en: "The floor applies.")[language]) }
        if reward.isCapApplied { print(Localized(zh: "按最高额", en: "The cap applies.")[language]) }
        if reward.financeCoDecides {
            print(Localized(zh: "须会同财政部门决定", en: "The finance department decides too.")[language])
        }
        print("source: \(reward.rule.origin.source[language]) (\(reward.rule.origin.mark))")
    }
}

extension RewardExclusion: ExpressibleByArgument {}

/// The answer as programs read it.
extension Reward {
    fileprivate var json: OrderedJSON {
        .object([
            ("amount", .text(amount.yuan)), ("floorApplied", .flag(isFloorApplied)),
            ("capApplied", .flag(isCapApplied)),
            ("financeCoDecides", .flag(financeCoDecides)),
        ])
    }
}

private func yuan(_ text: String) throws -> AmountInFen {
    guard let amount = AmountInFen(yuan: text) else {
        throw wrongUse(
            zh: "「\(text)」不是以元计的金额；写法如 1260000 或 1260000.50。",
            en: "“\(text)” is not an amount in yuan such as 1260000 or 1260000.50.")
    }
    return amount
}
