import Agreement
package import CaseRules
import Matching
import Storage
package import Vocabulary

/// A refusal by another case that the step needs; it names that case.
package struct RefusedByOther: Refusal {
    package let number: CaseNumber
    package let reason: CaseRefusal

    package var code: String { reason.code }

    package var message: Localized {
        Localized(zh: "\(number)：\(reason.message.zh)", en: "\(number): \(reason.message.en)")
    }
}

/// Steps that touch two cases: what one may know of the other, and the other's own part.
extension ServiceCentre {
    /// At most so many cases may be named by one command: each is read, and its person's contacts are compared.
    static let mostNamed = 200

    /// What a command may know of the cases that it names, or whose facts it may open. Nothing is read for a command that
    /// names none, or that the actor may not give. Refuses to be given more than `mostNamed` names.
    func othersIfNeeded(
        _ order: CommandOrder, _ loaded: LoadedCase, _ context: DecisionContext, _ connection: any Connection
    ) throws -> [OtherCase] {
        if order.name == .classify { return try sources(of: loaded.current, connection) }
        let arguments = order.name.argumentsOfOthers
        let named = arguments.flatMap { order.arguments[$0]?.caseNumbers ?? [] }
        guard let first = arguments.first, !named.isEmpty, loaded.current.refusals(of: order.name, context).isEmpty
        else { return [] }
        guard named.count <= Self.mostNamed else {
            throw StepRefusal.wrongInput([ArgumentProblem.tooMany(first, limit: Self.mostNamed)])
        }
        return try Set(named).subtracting([loaded.current.number]).sorted()
            .compactMap { try connection.load($0) }
            .map { try facts(of: $0, for: loaded, connection) }
    }

    /// The cases whose facts a secret holds. In what they agree with it is not asked, and of other cases nothing is read.
    private func sources(of current: Case, _ connection: any Connection) throws -> [OtherCase] {
        guard current.isConfidential else { return [] }
        return try Set(current.factsFrom).sorted().compactMap { try connection.load($0)?.current }.map { source in
            OtherCase(
                number: source.number, state: source.state, leading: source.leading,
                isConfidential: source.isConfidential)
        }
    }

    /// What a decision on `own` may know of another case.
    func facts(of other: LoadedCase, for own: LoadedCase, _ connection: any Connection) throws -> OtherCase {
        OtherCase(
            number: other.current.number, state: other.current.state, leading: other.current.leading,
            isOfSamePerson: try areOfSamePerson(own, other, connection),
            isAlike: try areAlike(own, other, connection), isConfidential: other.current.isConfidential)
    }

    /// Takes the part of every other case that the events ask for; a refusal there refuses the whole step. Always in the
    /// order of the numbers, so that two steps on the same cases never wait for each other.
    func takeCompanions(
        of events: [CaseEvent], _ own: LoadedCase, _ texts: StepTexts, _ now: Instant, _ connection: any Connection
    ) throws {
        for companion in own.current.companions(of: events).sorted(by: { $0.number < $1.number }) {
            guard let other = try connection.load(companion.number) else { continue }
            try take(companion, other, own, texts, now, connection)
        }
    }

    private func take(
        _ companion: Companion, _ other: LoadedCase, _ own: LoadedCase, _ texts: StepTexts, _ now: Instant,
        _ connection: any Connection
    ) throws {
        var context = DecisionContext(
            agreements: try library.versions(for: other.current.openClocks, connection), now: now, actor: .system,
            others: companion.comparesCases ? [try facts(of: own, for: other, connection)] : [])
        if other.current.leading == own.current.number { context.leadingOfficer = own.current.assignee }
        let events: [CaseEvent]
        do {
            events = try other.current.decide(companion.command, context)
        } catch {
            throw StepRefusal.refused(RefusedByOther(number: companion.number, reason: error))
        }
        _ = try save(events, other, context, texts.only(events.compactMap(\.text)), connection)
        for case .factsReceived(let details) in events {
            try copy(details.facts.files, from: own, to: other.id, now, connection)
        }
    }

    /// The same telephone or e-mail address, compared by the hashes; a name alone is not enough, since namesakes exist.
    /// Never of an informant whose identity is sealed: whoever files with a telephone that he suspects would learn it.
    func areOfSamePerson(
        _ own: LoadedCase, _ other: LoadedCase, _ connection: any Connection
    ) throws -> Bool {
        let older = other.current.applicant
        guard !older.isSealed, let identity = try identity(of: own.id, connection)
        else { return false }
        return try identity.blindIndexes(custodian).contains { row in
            try row.kind != "name" && connection.hasBlindIndex(row, of: other.id)
        }
    }

    /// Whether the respondent or the right is the same: as the weights tell, by the same right number, telephone or page, or
    /// by the same name where the places do not differ. C20.
    private func areAlike(_ own: LoadedCase, _ other: LoadedCase, _ connection: any Connection) throws -> Bool {
        guard let pair = try comparedPair(own, other, connection) else { return false }
        let hasSameItem = pair.shared.contains { [.rightNumber, .telephone, .page].contains($0) }
        let isSameName = Int(pair.comparison[.name]) >= ComparedField.name.levelCount - 2
        if hasSameItem || (isSameName && pair.comparison[.address] > Comparison.differs) { return true }
        guard let rule = agreement.duplicates else { return false }
        let score = try matching.model(connection).score(pair.comparison, pair.frequencies)
        return Probability(score.sameInfringer) >= rule.related
    }

    /// Files go over under a plain name: what a stranger called them may say who he is, also behind a dot.
    private func copy(
        _ files: [EvidenceMark], from own: LoadedCase, to id: CaseID, _ now: Instant, _ connection: any Connection
    ) throws {
        let rows = try connection.evidence(of: own.id)
        let copies = files.enumerated().compactMap { index, file -> NewEvidence? in
            guard let row = rows.first(where: { $0.digest == file.digest }) else { return nil }
            let last = row.name.split(separator: ".").dropFirst().last?.lowercased()
            let ending = last.map { Self.usualEndings.contains($0) ? "." + $0 : "" } ?? ""
            return NewEvidence(
                digest: row.digest, size: row.size, name: "线索 \(index + 1)\(ending)", mediaType: row.mediaType,
                addedAt: now, addedBy: .deskOfficer, audience: .staff)
        }
        try connection.insertEvidence(copies, of: id)
    }

    /// Of names of files, so that whoever gets one knows with what to open it.
    private static let usualEndings: Set<String> = [
        "7z", "amr", "avi", "csv", "doc", "docx", "eml", "gif", "heic", "jpeg", "jpg", "m4a", "mov", "mp3", "mp4",
        "ofd", "ogg", "pdf", "png", "ppt", "pptx", "rar", "txt", "wav", "webm", "webp", "wps", "xls", "xlsx",
        "zip",
    ]
}

extension CommandName {
    /// The arguments that name other cases.
    fileprivate var argumentsOfOthers: [String] {
        switch self {
        case .refuse, .attachToExisting: ["olderCase"]
        case .mergeCases: ["members"]
        case .checkDuplicate: ["notSame", "linked", "undecided"]
        default: []
        }
    }
}

extension Companion {
    /// Whether its rules ask in what the two cases agree.
    fileprivate var comparesCases: Bool { if case .followLeading = command { true } else { false } }
}

extension Argument {
    /// Case numbers that an argument names; what is none is told when the command is read.
    fileprivate var caseNumbers: [CaseNumber] {
        switch self {
        case .text(let text): text.split { " ,，、;；\n".contains($0) }.compactMap { CaseNumber(String($0)) }
        case .list(let list): list.flatMap(\.caseNumbers)
        default: []
        }
    }
}
