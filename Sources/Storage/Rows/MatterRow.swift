import Vocabulary

/// What a complaint says about the act and the respondent. Stands in clear so that it can be searched, and can be
/// corrected or erased; the events hold a commitment under the salt.
package struct MatterRow: Sendable, Hashable {
    /// Language of the narrative, as told or detected.
    package var lang: String
    package var brand: String
    package var rightNo: String
    package var respondent: String
    /// The respondent's.
    package var contact: String
    package var address: String
    package var phone: String
    /// Addresses of pages, separated by spaces.
    package var pages: String
    package var goods: String
    package var narrative: String
    /// The respondent's unified social credit code.
    package var creditCode: String
    /// When it was noticed, as it was said: a year, a month or a day.
    package var noticedOn: String
    /// Still going on, or about to be moved.
    package var isUrgent: Bool
    /// When the proof of the right comes: a code, or empty.
    package var proof: String
    /// 32 bytes.
    package var salt: [UInt8]

    package init(
        lang: String = "", brand: String = "", rightNo: String = "", respondent: String = "",
        contact: String = "", address: String = "", phone: String = "", pages: String = "", goods: String = "",
        narrative: String = "", creditCode: String = "", noticedOn: String = "", isUrgent: Bool = false,
        proof: String = "", salt: [UInt8]
    ) {
        self.lang = lang
        self.brand = brand
        self.rightNo = rightNo
        self.respondent = respondent
        self.contact = contact
        self.address = address
        self.phone = phone
        self.pages = pages
        self.goods = goods
        self.narrative = narrative
        self.creditCode = creditCode
        self.noticedOn = noticedOn
        self.isUrgent = isUrgent
        self.proof = proof
        self.salt = salt
    }
}
