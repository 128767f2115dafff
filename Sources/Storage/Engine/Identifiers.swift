package import Vocabulary

/// Stands for a case in identifiers; the case itself is a matter of `CaseRules`.
package enum StoredCase {}
/// A piece of evidence.
package enum StoredEvidence {}
/// A line of the outbox.
package enum OutboxLine {}

/// Something that is done to several cases at once.
package enum StoredBulk {}
/// A search that somebody keeps.
package enum StoredSearch {}

package typealias CaseID = Identifier<StoredCase>
package typealias EvidenceID = Identifier<StoredEvidence>
package typealias OutboxID = Identifier<OutboxLine>
package typealias BulkID = Identifier<StoredBulk>
package typealias SavedSearchID = Identifier<StoredSearch>

extension CaseID {
    /// Which neighbouring cases it belongs to. What would be spread over a whole index by its own order is kept block by
    /// block, so that a filing writes into few pages.
    package var block: Int64 { value / Self.casesInBlock }

    package static let casesInBlock: Int64 = 16_384

    /// Whether it is the one of so many neighbours whose filing does what is done for all of them together.
    package func isOne(ofEvery count: Int64) -> Bool { value % count == 0 }
}
