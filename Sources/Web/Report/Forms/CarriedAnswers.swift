import Vocabulary

/// What the guide (`/advice`) has asked already: right and place, as its last link hands them to the report.
struct CarriedAnswers {
    let right: RightType?
    let place: Place?

    init(_ form: FormData) {
        right = form.text("right").flatMap(RightType.init(rawValue:))
        place = form.text("place").flatMap(Place.init(rawValue:))
    }
}

extension RightForm {
    /// An empty page 1, but for the right.
    init(carried: CarriedAnswers) {
        self.init(FormData(carried.right.map { [("rights", $0.rawValue)] } ?? []))
    }
}

extension WhoForm {
    /// An empty page 2, but for the place; nil if there is none.
    init?(carried: CarriedAnswers) {
        guard let place = carried.place else { return nil }
        self.init(FormData([("place", place.rawValue)]))
    }
}
