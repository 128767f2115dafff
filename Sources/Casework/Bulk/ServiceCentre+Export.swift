package import CaseRules
package import Storage
import Vocabulary

extension ServiceCentre {
    /// Rows of an export that are read at once.
    private static let exportPage = 500

    /// Hands over all rows of a list, a page at a time and in its order; what moves meanwhile may come twice or not at
    /// all. Costs the memory of one page however long the list is.
    package func forEachPage(
        of list: DeskList, for actor: Actor, _ use: ([InboxRow]) async throws -> Void
    ) async throws {
        var key: PageKey?
        repeat {
            let page = try await inbox(list, for: actor, after: key, limit: Self.exportPage)
            if !page.items.isEmpty { try await use(page.items) }
            key = page.next
        } while key != nil
    }
}
