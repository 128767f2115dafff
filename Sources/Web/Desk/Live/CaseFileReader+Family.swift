import CaseRules
import Casework
import Vocabulary

extension CaseFileReader {
    /// How the case hangs together with others, and what another service said of it: for the desk, not for agencies.
    var family: [FactView] {
        guard viewer.role != .agencyLiaison else { return [] }
        return [
            row("主案", "Leading case", [current.leading ?? current.closedWith]),
            row("随本案办理", "Cases that follow", current.members + current.closedMembers),
            row("拆自", "Split from", [current.splitFrom]), row("拆分出", "Split off", current.parts),
            row("来自咨询", "From the question", [current.convertedFrom]),
            row("转为案件", "Made into", [current.convertedTo]),
            FactView(Localized(zh: "来件", en: "Sent by"), source),
        ]
    }

    /// What the check for duplicates found out, and what officers decided on it: for the desk, not for agencies.
    var related: [RelatedCaseView] {
        guard viewer.role != .agencyLiaison, !file.isGivenBack else { return [] }
        let check = current.duplicateCheck
        let lists: [(Localized, [CaseNumber])] = [
            (Localized(zh: "与此件重复：", en: "Duplicate of "), [current.duplicateOf].compactMap(\.self)),
            (Localized(zh: "重复侵权，原案：", en: "Repeats "), check?.repeats ?? []),
            (Localized(zh: "关联：", en: "Linked to "), check?.linked ?? []),
        ]
        return lists.flatMap { relation, numbers in numbers.map { RelatedCaseView($0, relation) } }
    }

    private func row(_ zh: String, _ en: String, _ numbers: [CaseNumber?]) -> FactView {
        let list = numbers.compactMap { $0?.description }
        return FactView(Localized(zh: zh, en: en), list.joined(separator: language == .zh ? "、" : ", "))
    }

    private var source: String {
        switch current.provenance {
        case .hotline(let order): order.number
        case .exhibition(let exhibition): exhibition.name
        case .platform(let known): known.number
        case .partner, nil: ""
        }
    }
}
