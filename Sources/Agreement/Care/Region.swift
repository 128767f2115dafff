package import Vocabulary

/// A region with which the city has agreed to hand matters over and to recognise results. Source: B §12, rule R26.
package struct Region: Sendable, Hashable {
    /// Stands where the id of an agency stands in a referral, and is none.
    package let id: AgencyID
    /// The centre of the region, as the public reads it.
    package let name: Localized
    /// The pact of mutual recognition, as it is cited.
    package var pact: Localized { origin.source }
    package let origin: Origin
}

/// How supervision counts. Source: DOMAIN §3.2, Supervision; command C37.
package struct SupervisionRule: Sendable, Hashable {
    /// At which share of its time a clock turns yellow, in percent, 1 to 99.
    package let remindAtPercent: Int
    package let origin: Origin

    /// From when a clock that runs between two moments is yellow.
    package func yellow(from start: Instant, to end: Instant) -> Instant {
        let left = (end.milliseconds - start.milliseconds) * Int64(100 - remindAtPercent) / 100
        return end.adding(milliseconds: -left)
    }
}

extension ResponsibilityAgreement {
    package func region(_ id: AgencyID) -> Region? { regions.first { $0.id == id } }
}
