import Matching
import Vocabulary

/// An explanation as people read it at a terminal.
struct ExplanationText {
    let explanation: MatchExplanation
    let language: Language

    var lines: [String] {
        let score = explanation.score
        let none = Localized(zh: "无（查重时不会比较这两件）", en: "none (a look-up would not compare the two)")
        let keys = explanation.foundBy.map { $0.name[language] }.joined(separator: language == .zh ? "、" : ", ")
        let head = [
            line(Localized(zh: "同一投诉", en: "same complaint"), Probability(score.sameComplaint).text(hasTenths: true)),
            line(Localized(zh: "同一侵权人", en: "same infringer"), Probability(score.sameInfringer).text(hasTenths: true)),
            line(Localized(zh: "模型", en: "model"), explanation.model),
            line(Localized(zh: "共有的线索", en: "found by"), keys.isEmpty ? none[language] : keys),
            line(Localized(zh: "未比较之前", en: "before comparing"), Self.bits(explanation.prior)),
        ]
        let door = line(
            Localized(zh: "店名、联系人、电话的合计上限", en: "limit of name, contact, telephone"), Self.bits(explanation.door))
        let sum = line(Localized(zh: "合计", en: "sum"), Self.bits(explanation.sum))
        return head + explanation.lines.flatMap(field) + [door] + corrections + [sum]
    }

    /// What changes the figure after all fields were weighed.
    private var corrections: [String] {
        let lift = Localized(zh: "同一侵权人不低于同一投诉", en: "same infringer at least as likely as same complaint")
        let terms: [(name: Localized, weight: MatchExplanation.Weight)] = [
            (Localized(zh: "校准", en: "calibration"), explanation.calibration), (lift, explanation.lift),
        ]
        return terms.filter { $0.weight.complaint != 0 || $0.weight.infringer != 0 }
            .map { line($0.name, Self.bits($0.weight)) }
    }

    /// One field: what it weighs, and the two texts below where both tell it. A long story is not repeated here.
    private func field(_ field: MatchExplanation.Line) -> [String] {
        guard field.level > 0 else { return [line(field.field.name, "–")] }
        let rarity = field.rarity.map { Localized(zh: "，少见程度 ", en: ", rarity ")[language] + Self.bits($0) } ?? ""
        let texts = field.field == .told ? [] : [field.words.here, field.words.there]
        return [line(field.field.name, Self.bits(field.weight) + rarity)] + texts.map { "    " + Self.marked($0) }
    }

    private func line(_ name: Localized, _ value: String) -> String {
        name[language] + (language == .zh ? "：" : ": ") + value
    }

    /// What the other has not stands in brackets.
    private static func marked(_ runs: [DifferingRuns.Run]) -> String {
        runs.map { $0.differs ? "[\($0.text)]" : $0.text }.joined()
    }

    /// For the same complaint, then for the same infringer.
    private static func bits(_ weight: MatchExplanation.Weight) -> String {
        bits(weight.complaint) + " / " + bits(weight.infringer)
    }

    /// All three places: rounded, the lines would not add up.
    private static func bits(_ thousandths: Int) -> String {
        let sign = thousandths == 0 ? "±" : thousandths < 0 ? "−" : "+"
        let places = String(1000 + abs(thousandths) % 1000).dropFirst()
        return "\(sign)\(abs(thousandths) / 1000).\(places)"
    }
}
