extension MatchPatterns.Pattern {
    /// The rules from which learning without decisions starts: one strong sign of the same respondent makes the same
    /// infringer; that, the same right and a near time make the same complaint.
    var firstGuess: SIMD4<Double> {
        let c = comparison
        let strong = [c[.name] >= 6, c[.telephone] >= 3, c[.unit] >= 3, c[.page] >= 4, c[.contact] >= 3].count { $0 }
        let against = [c[.name] == 1, c[.telephone] == 1, c[.unit] == 1, c[.contact] == 1].count { $0 }
        let infringer: Double = strong > against ? 0.9 : strong > 0 ? 0.4 : 0.05
        let right = c[.rightNumber] >= 2 || (c[.rightNumber] == 0 && c[.brand] >= 3)
        let time = c[.time] >= 4
        let complaint = infringer * (right && time ? 0.9 : 0.02)
        return SIMD4(complaint, infringer - complaint, 1 - infringer, 0)
    }
}
