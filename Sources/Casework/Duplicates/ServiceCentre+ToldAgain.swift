import CaseRules
import Matching
import Storage
import Vocabulary

/// A matter told in a long letter, without the fields by which an infringer is known, finds the earlier letter by phrases;
/// its score says little, since there is nothing to compare. The words of both then say whether the story is told again.
extension ServiceCentre {
    /// So many earlier letters are read for it at most, those first that share the rarer phrases.
    private static let mostRead = 5

    /// Everything that shares a key with what is told, weighed; and which of it tells the same story again.
    func lookUp(
        _ told: ToldMatter, except own: Set<CaseID>, _ connection: any Connection
    ) throws -> LookUp {
        let profile = profile(told)
        try connection.askAhead(matching.questions(profile))
        var lookUp = try lookUp(profile, except: own, connection)
        lookUp.toldAgain = try toldAgain(told, lookUp, connection)
        return lookUp
    }

    private func toldAgain(
        _ told: ToldMatter, _ lookUp: LookUp, _ connection: any Connection
    ) throws -> Set<Int64> {
        guard !lookUp.leftToStories.isEmpty, let story = StoryWords(told) else { return [] }
        let letters = lookUp.found.map(\.candidate).filter { lookUp.leftToStories.contains($0.id) }
            .sorted { ($0.weight, $0.id) > ($1.weight, $1.id) }
        return Set(
            try letters.prefix(Self.mostRead).map(\.id).filter { id in
                // For the words neither its journal nor who wrote it is read.
                guard let matter = try connection.matter(of: CaseID(id)) else { return false }
                let other = ToldMatter(
                    matter, rights: [told.right], receivedOn: told.receivedOn, complainant: nil)
                guard let earlier = StoryWords(other) else { return false }
                return story.resemblance(to: earlier) >= StoryWords.again
            })
    }
}
