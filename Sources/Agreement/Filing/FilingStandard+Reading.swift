internal import Vocabulary

/// A paper or statement that standards speak of.
struct FilingItem {
    let id: String
    let name: Localized

    init?(_ entry: Entry) {
        let item = entry.section { section -> (String, Localized)? in
            let id = section.required("id") { $0.identifier() }
            let name = section.required("name") { $0.localized() }
            guard let id, let name else { return nil }
            return (id, name)
        }
        guard let item else { return nil }
        (id, name) = item
    }
}

extension FilingStandard {
    static func read(_ entry: Entry, items: [FilingItem]) -> FilingStandard? {
        entry.section { section in
            let id = section.required("id") { $0.identifier() }
            let name = section.required("name") { $0.localized() }
            let isDefault = section.optional("default") { $0.flag() } ?? false
            let uses = section.list("for") { FilingUse($0) }
            let requirements = section.required("needs") { entry in
                entry.section { needs in items.compactMap { FilingRequirement.read(needs, $0) } }
            }
            let origin = section.origin()
            guard let id, let name, let requirements, let origin else { return nil }
            return FilingStandard(
                id: id, name: name, requirements: requirements, origin: origin, uses: uses, isDefault: isDefault)
        }
    }
}

extension FilingRequirement {
    /// `item: required`, or with a note `item: {need: required, note: {zh: …, en: …}}`.
    fileprivate static func read(_ needs: Section, _ item: FilingItem) -> FilingRequirement? {
        needs.required(item.id) { entry in
            if !entry.isSection {
                return entry.term().map { FilingRequirement(item: item.id, name: item.name, need: $0, note: nil) }
            }
            return entry.section { section in
                let need: Need? = section.required("need") { $0.term() }
                let note = section.required("note") { $0.localized() }
                return need.map { FilingRequirement(item: item.id, name: item.name, need: $0, note: note) }
            }
        }
    }
}

extension FilingUse {
    init?(_ entry: Entry) {
        let use = entry.section { section -> FilingUse in
            let kinds: [CaseKind] = section.list("kind") { $0.term() }
            let rights: [RightType] = section.list("right") { $0.term() }
            let acts: [Act] = section.list("act") { $0.term() }
            return FilingUse(kinds: Set(kinds), rights: Set(rights), acts: Set(acts))
        }
        guard let use else { return nil }
        self = use
    }
}
