/// Puts a sum of weights right where it claims too much or too little: stretched, then shifted. It never changes the
/// order of two pairs of one kind, and remains a term that an officer can see (Platt's method).
package struct MatchCalibration: Sendable, Equatable, Codable {
    /// In thousandths; above 0.
    package var stretch = 1000
    /// In thousandths of a bit.
    package var shift = 0

    package init() {}

    func applied(to sum: Int) -> Int { sum * stretch / 1000 + shift }
}
