internal import Vocabulary

extension EvidenceRequirement: ComparedRule {
    static let topic = DifferenceTopic.evidence
    var key: String { id }

    var gist: Localized {
        .list(
            EvidenceChannel.allCases.compactMap { channel in
                cells[channel].map { Localized.pair(channel.name, Localized(plain: $0.need.symbol)) }
            })
    }

    func changes(from old: EvidenceRequirement) -> [Localized] {
        let channels = EvidenceChannel.allCases.compactMap { channel in
            change(channel.name, old.cells[channel], cells[channel]) { $0.map(words) ?? .none }
        }
        return channels
            + .changes(
                change(Localized(zh: "形式要件", en: "formalities"), old.formalities, formalities) {
                    .list($0.map(\.name))
                },
                change(
                    Localized(zh: "仅涉外", en: "only foreign"), old.isOnlyForeign, isOnlyForeign, Localized.flag))
    }

    /// `● “copy” (Sealed in presence)`
    private func words(_ cell: EvidenceCell) -> Localized {
        let note = cell.note.map { Localized.quoted($0) }
        let rights = cell.rights.isEmpty ? nil : Localized.either(cell.rights.map(\.name))
        let formalities = cell.formalities.compactMap { formality($0)?.name }
        let asked = formalities.isEmpty ? nil : Localized.list(formalities)
        let unless = cell.unless.flatMap { formality($0)?.name }
        let mark = cell.mark.map { Localized(plain: $0.text) }
        let parts = [Localized(plain: cell.need.symbol), note, rights, asked, unless, mark].compactMap(\.self)
        return .joined(parts, zh: " ", en: " ")
    }
}
