internal import Vocabulary

extension EvidenceRequirement {
    init?(_ entry: Entry) {
        let requirement = entry.section { section -> EvidenceRequirement? in
            let id = section.required("id") { $0.identifier() }
            let name = section.required("name") { $0.localized() }
            let isOnlyForeign = section.optional("onlyForeign") { $0.flag() } ?? false
            let formalities = section.list("formalities") { EvidenceFormality($0) }
            let cells = section.required("channels") { $0.cells(formalities.map(\.id)) }
            let origin = section.origin()
            guard let id, let name, let cells, let origin else { return nil }
            return EvidenceRequirement(
                id: id, name: name, isOnlyForeign: isOnlyForeign, formalities: formalities, cells: cells, origin: origin
            )
        }
        guard let requirement else { return nil }
        self = requirement
    }
}

extension Entry {
    fileprivate func cells(_ formalities: [String]) -> [EvidenceChannel: EvidenceCell]? {
        section { section in
            var cells: [EvidenceChannel: EvidenceCell] = [:]
            for channel in EvidenceChannel.allCases {
                cells[channel] = section.required(channel.rawValue) { EvidenceCell($0, formalities) }
            }
            return cells.count == EvidenceChannel.allCases.count ? cells : nil
        }
    }
}

extension EvidenceFormality {
    fileprivate init?(_ entry: Entry) {
        let formality = entry.section { section -> EvidenceFormality? in
            let id = section.required("id") { $0.identifier() }
            let name = section.required("name") { $0.localized() }
            guard let id, let name else { return nil }
            return EvidenceFormality(id: id, name: name)
        }
        guard let formality else { return nil }
        self = formality
    }
}

extension EvidenceCell {
    /// A word alone is the need. A channel that needs the evidence, now or later, asks for all its formalities unless
    /// the cell lists others.
    fileprivate init?(_ entry: Entry, _ known: [String]) {
        let cell = entry.isSection ? entry.section { EvidenceCell($0, known) } : EvidenceCell(plain: entry, known)
        guard let cell else { return nil }
        self = cell
    }

    private init?(plain entry: Entry, _ known: [String]) {
        guard let need: EvidenceNeed = entry.term() else { return nil }
        self = EvidenceCell(
            need: need, note: nil, rights: [], formalities: need.asksFormalities ? known : [], unless: nil, mark: nil)
    }

    private init?(_ section: Section, _ known: [String]) {
        let need: EvidenceNeed? = section.required("need") { $0.term() }
        let note = section.optional("note") { $0.localized() }
        let rights: [RightType] = section.list("rights") { $0.term() }
        let listed = section.has("formalities") ? section.list("formalities") { $0.code(known) } : nil
        let unless = section.optional("unless") { $0.code(known) }
        let mark = section.optional("mark") { $0.mark() }
        guard let need else { return nil }
        self = EvidenceCell(
            need: need, note: note, rights: rights, formalities: listed ?? (need.asksFormalities ? known : []),
            unless: unless, mark: mark)
    }
}

extension EvidenceNeed {
    fileprivate var asksFormalities: Bool { self == .required || self == .mayFollow }
}
