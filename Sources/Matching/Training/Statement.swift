/// The two things that are said of a pair.
enum Statement: CaseIterable {
    case complaint, infringer

    /// How many of the counted pairs bear it out.
    func yes(_ counts: SIMD4<Double>) -> Double {
        switch self {
        case .complaint: counts[0]
        case .infringer: counts[0] + counts[1]
        }
    }

    /// The fields in which a higher level never speaks against it. That two strangers complain about one mark brings
    /// pairs together, so mark, right, goods, time, story and complainant may speak against the same infringer.
    var rising: Set<ComparedField> {
        switch self {
        case .complaint: Set(ComparedField.allCases)
        case .infringer: [.name, .contact, .telephone, .address, .unit, .page]
        }
    }
}

extension MatchModel {
    subscript(statement: Statement) -> MatchWeights {
        get { statement == .complaint ? complaint : infringer }
        set {
            switch statement {
            case .complaint: complaint = newValue
            case .infringer: infringer = newValue
            }
        }
    }
}
