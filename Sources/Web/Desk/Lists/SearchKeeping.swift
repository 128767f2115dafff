import Casework
import Mustache
import Vocabulary

/// The form that keeps what is shown under a name, and what became of it.
struct SearchKeeping: PagePart {
    private let query: SavedQuery
    /// What became of a search that was kept; empty if nothing.
    private let saved: String
    private let language: Language

    init(_ typed: FormData, rawQuery: String, _ language: Language) {
        query = SavedQuery(rawQuery)
        saved = typed.text("search") ?? ""
        self.language = language
    }

    func child(named name: String) -> Any? {
        switch name {
        case "mayKeep": !query.text.isEmpty
        case "searchAction": Paths.link(Paths.deskSearches, language)
        case "query": query.text
        case "searchNotice": searchNotice
        case "hasSearchNotice": !searchNotice.isEmpty
        default: nil
        }
    }

    private var searchNotice: String {
        switch saved {
        case "saved": Localized(zh: "已保存。", en: "Saved.")[language]
        case "unnamed": Localized(zh: "请给这个列表起个名字。", en: "Give this list a name.")[language]
        case "full":
            Localized(
                zh: "最多保存 \(ServiceCentre.savedSearchLimit) 个，请先删除一个。",
                en: "At most \(ServiceCentre.savedSearchLimit) can be kept. Delete one first.")[language]
        default: ""
        }
    }
}
