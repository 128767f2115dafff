extension MatchIndex {
    /// What a matter is like, of one that is in the index: the best first, at most `most`, itself left out.
    package func lookUp(_ position: Int, _ model: MatchModel, most: Int = CandidateSelection.most) -> [Found] {
        var selection = CandidateSelection(cases: count, most: most)
        for own in own(position) {
            guard let kind = MatchKeyKind(rawValue: ownKinds[own]) else { continue }
            let place = Int(ownKeys[own])
            let key = MatchKey(kind: kind, hash: Int64(bitPattern: keys[place]))
            selection.add(key, others(at: place, besides: position))
        }
        return found(selection, features[position], model)
    }

    /// The same for a matter that is not in the index.
    package func lookUp(_ profile: MatchProfile, _ model: MatchModel, most: Int = CandidateSelection.most) -> [Found] {
        var selection = CandidateSelection(cases: count, most: most)
        for key in profile.keys {
            selection.add(key, matters(having: key).prefix(CandidateSelection.asked).map { Int64($0) })
        }
        return found(selection, profile.features, model)
    }

    private func others(at place: Int, besides position: Int) -> [Int64] {
        matters(at: place).prefix(CandidateSelection.asked + 1).lazy.filter { $0 != position }.map { Int64($0) }
    }

    private func found(_ selection: CandidateSelection, _ features: MatterFeatures, _ model: MatchModel) -> [Found] {
        selection.candidates().map { candidate in
            let comparison = features.compared(with: self.features[Int(candidate.id)])
            let frequencies = selection.frequencies.agreeing(comparison)
            return Found(candidate: candidate, score: model.score(comparison, frequencies))
        }.sorted()
    }
}
