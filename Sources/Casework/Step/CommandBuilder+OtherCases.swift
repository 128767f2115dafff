import CaseRules
import Storage
import Vocabulary

/// The arguments of steps that touch other cases.
extension CommandBuilder {
    /// `{"olderCase":"2026-000012","text":"…","files":[31]}`: words of the officer, and files of this case.
    mutating func attach() throws -> CaseCommand {
        let name = "olderCase"
        guard let older = CaseNumber(try reader.requiredText(name)) else { throw ArgumentProblem.wrongValue(name) }
        let chosen = try reader.numbers("files").map { Int64($0) }
        // What is for the desk's ears only, such as a voicemail, stays where it is.
        let files = try evidence().filter { $0.removedAt == nil && $0.audience.isForWholeDesk }
        let marks = try chosen.map { id in
            guard let row = files.first(where: { $0.id.value == id }) else { throw ArgumentProblem.wrongValue("files") }
            return EvidenceMark(digest: row.digest, sizeInBytes: row.size)
        }
        let words = texts.commit(try reader.text("text"), kind: "newFacts", .staff)
        return .attachToExisting(older, facts: AttachedFacts(text: words, files: marks))
    }

    /// `{"parts":[{"text":"…","place":"otherRegion"}]}`, or one part by the arguments themselves.
    mutating func parts() throws -> [CasePart] {
        var groups = try reader.groups("parts")
        guard groups.count <= CommandOrder.mostParts else { throw ArgumentProblem.wrongValue("parts") }
        guard !groups.isEmpty else {
            var whole = reader
            defer { reader = whole }
            return [try part(&whole)]
        }
        return try groups.indices.map { index in
            let part = try part(&groups[index])
            try groups[index].finish()
            return part
        }
    }

    private mutating func part(_ reader: inout ArgumentReader) throws -> CasePart {
        let words = try reader.requiredText("text")
        let audience: TextAudience = current.applicant.role == .informant ? .applicantAndDesk : .everyone
        return CasePart(
            name: texts.commit(words, kind: "part", audience)!, rights: try reader.terms("right"),
            act: try reader.term("act"), place: try reader.term("place"))
    }
}
