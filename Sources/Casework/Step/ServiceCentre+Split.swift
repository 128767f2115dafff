import Agreement
import CaseRules
import Storage
import Vocabulary

/// Where a part comes from (C52): the whole's number, and the files that both have from now on.
struct SplitOrigin: Sendable {
    let id: CaseID
    let number: CaseNumber
    let files: [NewEvidence]
    /// Whether the whole is a secret; then the part is one, whatever its own rights.
    let isConfidential: Bool

    var marks: [EvidenceMark] { files.map { EvidenceMark(digest: $0.digest, sizeInBytes: $0.size) } }
}

extension ServiceCentre {
    /// Numbers for the parts that a command names, leased before the transaction.
    func partNames(_ order: CommandOrder, at now: Instant) async throws -> [NewCaseName] {
        guard order.name == .splitCase else { return [] }
        var names: [NewCaseName] = []
        for _ in 0..<order.partCount { names.append(try await numbers.next(year: Day(now, agreement.offset).year)) }
        return names
    }

    /// Registers each part as a case of its own: the same person, matter and files, with what the part says of itself.
    /// The whole's query code opens it; a code of its own would be known to the staff who split, and to nobody else.
    func insertParts(
        _ command: CaseCommand, _ names: [NewCaseName], _ loaded: LoadedCase, _ actor: Actor, _ texts: StepTexts,
        at now: Instant, _ connection: any Connection
    ) throws -> [CaseNumber] {
        guard case .splitCase(let parts) = command, let matter = try matter(of: loaded, connection) else { return [] }
        let identity = try identity(of: loaded.id, connection)
        let files = try connection.evidence(of: loaded.id).filter { $0.removedAt == nil }.map(NewEvidence.init)
        let origin = SplitOrigin(
            id: loaded.id, number: loaded.current.number, files: files, isConfidential: loaded.current.isConfidential)
        return try zip(names, parts).map { name, part in
            var intake = Intake(whole: loaded.current, matter, part)
            intake.applicant = identity
            // What is written to an informant is no business of the agencies that read the story.
            let told = intake.applicantRole == .informant ? nil : texts.words(of: part.name)
            intake.narrative = [told, matter.narrative].compactMap(\.self).joined(separator: "\n\n")
            var filing = Filing(intake, way: .takeOver, channel: loaded.current.channel, actor: actor)
            filing.part = origin
            let prepared = try PreparedCase(
                intake, name, self, receivedOn: Day(now, agreement.offset), isPartOfSecret: origin.isConfidential)
            return try insert(prepared, filing, at: now, connection).number
        }
    }

    /// The case that was split, from wherever in its family one begins, and all its parts: they tell of one matter and
    /// are no duplicates of each other. Nothing for a case that is no part.
    func kin(of whole: CaseNumber?, _ connection: any Connection) throws -> Set<CaseID> {
        var found: Set<CaseID> = []
        var pending = [whole].compactMap(\.self)
        while let number = pending.popLast() {
            guard let row = try connection.caseState(number), found.insert(row.id).inserted else { continue }
            let current = try connection.load(row).current
            pending += current.parts + [current.splitFrom].compactMap(\.self)
        }
        return found
    }
}

extension CommandOrder {
    /// The parts that the command names: a list of groups, or one part told by the arguments themselves.
    static let mostParts = 20

    fileprivate var partCount: Int {
        if case .list(let parts)? = arguments["parts"] { min(parts.count, Self.mostParts) } else { 1 }
    }
}

extension Intake {
    fileprivate init(whole: Case, _ matter: MatterRow, _ part: CasePart) {
        self.init(
            kind: whole.kind, applicantRole: whole.applicant.role, isAnonymous: whole.applicant.isAnonymous,
            rights: part.rights.isEmpty ? whole.subject.rights : part.rights,
            language: Language(rawValue: matter.lang) ?? .zh)
        fill(matter, whole)
        act = part.act ?? whole.subject.act
        place = part.place ?? whole.subject.place
    }
}

extension NewEvidence {
    fileprivate init(_ row: EvidenceRow) {
        self.init(
            digest: row.digest, size: row.size, name: row.name, mediaType: row.mediaType, addedAt: row.addedAt,
            addedBy: row.addedBy, audience: row.audience)
        agency = row.agency
    }
}
