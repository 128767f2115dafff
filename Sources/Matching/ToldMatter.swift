package import Vocabulary

/// What was told of a matter, as far as it is compared: the words as they were written, nothing put right.
/// `contact`, `address` and `phone` are the respondent's. Empty is "not told".
package struct ToldMatter: Sendable, Equatable {
    package var receivedOn: Day
    package var right: RightType
    /// Whether rights of other kinds are told too. Their numbers are in no field of their own.
    package var hasOtherRights = false
    package var rightNumber = ""
    package var brand = ""
    package var complainant = ""
    package var complainantPhone = ""
    package var respondent = ""
    package var contact = ""
    package var address = ""
    package var phone = ""
    /// Addresses of pages, separated by white space.
    package var pages = ""
    package var goods = ""
    package var narrative = ""

    package init(receivedOn: Day, right: RightType) {
        self.receivedOn = receivedOn
        self.right = right
    }
}
