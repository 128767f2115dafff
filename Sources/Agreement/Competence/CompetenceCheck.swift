internal import Vocabulary

/// What is wrong with a competence table though each of its rows can be read: rows that are never reached, and agencies
/// that nobody names.
struct CompetenceCheck {
    let rows: [(value: CompetenceRule, entry: Entry)]
    /// With their units.
    let agencies: [(value: Agency, entry: Entry)]

    func report() {
        if let coverage = RowCoverage(rows.map(\.value)) {
            for index in rows.indices {
                coverage.reason(at: index).map { rows[index].entry.report(zh: $0.zh, en: $0.en) }
            }
        }
        let named = Set(rows.flatMap(\.value.named))
        // A name that is not in the list may be a slip for one that is.
        guard named.isSubset(of: agencies.map(\.value.id)) else { return }
        for (agency, entry) in agencies where !agency.isUnit {
            let isNamed = agencies.contains {
                named.contains($0.value.id) && agency.id == $0.value.parent ?? $0.value.id
            }
            if !isNamed, !agency.isReference {
                entry.report(
                    zh: "职责表没有一行用到“\(agency.id)”；仅供参考的机构写“role: reference”。",
                    en:
                        "No row of the competence table names \"\(agency.id)\"; one listed for reference says \"role: reference\"."
                )
            }
            if isNamed, agency.isReference {
                entry.report(
                    zh: "“\(agency.id)”写明仅供参考，职责表却用到了它。",
                    en: "\"\(agency.id)\" is listed for reference, but a row of the competence table names it.")
            }
        }
    }
}
