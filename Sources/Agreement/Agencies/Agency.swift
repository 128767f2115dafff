package import Vocabulary

/// A body named by the agreement, or a unit of one.
package struct Agency: Sendable, Hashable {
    package let id: AgencyID
    package let name: Localized
    /// Where the centre turns to.
    package let contact: Localized?
    /// Where notices go, by e-mail; a unit without one gets them where its agency does.
    package let email: String?
    /// By which name the gateway for messages knows it.
    package let gateway: String?
    /// Which body did this work when the older texts were written.
    package let succeeds: Localized?
    /// The agency of which this is a unit; nil for an agency.
    package let parent: AgencyID?
    /// Whether the body is named on purpose by no row of the competence table (`role: reference`).
    package let isReference: Bool
    /// Whether this unit helps in its district without ever leading there (`teamInEachDistrict`).
    package let isHelper: Bool
    package let origin: Origin

    package init(
        id: AgencyID, name: Localized, contact: Localized? = nil, email: String? = nil, gateway: String? = nil,
        succeeds: Localized? = nil, parent: AgencyID? = nil, isReference: Bool = false, isHelper: Bool = false,
        origin: Origin
    ) {
        self.id = id
        self.name = name
        self.contact = contact
        self.email = email
        self.gateway = gateway
        self.succeeds = succeeds
        self.parent = parent
        self.isReference = isReference
        self.isHelper = isHelper
        self.origin = origin
    }

    package var isUnit: Bool { parent != nil }
}

/// A district of the city, as facts and addresses name it.
package struct District: Sendable, Hashable {
    package let id: String
    package let name: Localized

    package init(id: String, name: Localized) {
        self.id = id
        self.name = name
    }
}

/// When the desk is open. Unit: minutes after midnight, local time.
package struct OfficeHours: Sendable, Hashable {
    package let opens: Int
    package let closes: Int

    package init(opens: Int, closes: Int) {
        self.opens = opens
        self.closes = closes
    }
}
