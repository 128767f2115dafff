internal import Vocabulary

/// Finds rows of the competence table that no matter can ever reach. Exact: it reasons over all facts at once.
struct RowCoverage {
    /// In the order of the file.
    let rows: [CompetenceRule]
    private let boxes: [[FactBox]]

    init?(_ rows: [CompetenceRule]) {
        guard let space = FactSpace(rows) else { return nil }
        self.rows = rows
        boxes = rows.map(space.boxes)
    }

    /// Why the row is never taken. Nil if some matter reaches it.
    func reason(at index: Int) -> Localized? {
        let row = rows[index]
        if boxes[index].isEmpty {
            return Localized(
                zh: "\(row.id)：条件互相矛盾，任何事项都不会符合。",
                en: "\(row.id) can never match: its conditions contradict each other.")
        }
        guard !row.isOverlay else { return nil }
        let earlier = rows.indices.filter { isTested($0, before: index) }
        guard isCovered(index, by: earlier) else { return nil }
        if let one = earlier.first(where: { isCovered(index, by: [$0]) }) {
            return Localized(
                zh: "\(row.id)：永远不会用到，\(rows[one].id) 在它之前已取走全部事项。",
                en: "\(row.id) can never match: \(rows[one].id), tested before it, takes every such matter.")
        }
        return Localized(
            zh: "\(row.id)：永远不会用到，它之前的各行合起来已取走全部事项。",
            en: "\(row.id) can never match: the rows tested before it together take every such matter.")
    }

    private func isCovered(_ index: Int, by earlier: [Int]) -> Bool {
        let others = earlier.flatMap { boxes[$0] }
        return boxes[index].allSatisfy { $0.isCovered(by: others[...]) }
    }

    private func isTested(_ other: Int, before index: Int) -> Bool {
        guard !rows[other].isOverlay, other != index else { return false }
        let (its, own) = (rows[other].isFirst, rows[index].isFirst)
        return its == own ? other < index : its
    }
}
