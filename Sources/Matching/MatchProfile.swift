/// All that the search for known matters keeps of a matter: features to compare it by and keys to find it by.
package struct MatchProfile: Sendable, Equatable {
    package let features: MatterFeatures
    package let keys: [MatchKey]

    /// Raised whenever any rule or table changes by which keys or features are made; what was stored with an earlier one is
    /// then made anew.
    package static let normalisationVersion = 4

    package init(_ told: ToldMatter, secret: MatchSecret) {
        let parts = ToldParts(told)
        features = MatterFeatures(parts, secret: secret)
        keys = parts.keys(secret)
    }
}
