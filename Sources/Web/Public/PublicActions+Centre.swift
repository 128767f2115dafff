package import Agreement
package import CaseRules
package import Casework
package import EvidenceStore
package import Storage
package import Vocabulary

extension PublicActions {
    /// The public pages on the real thing.
    package init(_ centre: ServiceCentre, _ evidence: EvidenceStore, fileLimit: Int) {
        self.init(
            districts: centre.agreement.districts,
            file: { intake, owner, key in
                var filing = Filing(
                    intake, way: .submitOnline, channel: .web, actor: Actor(role: intake.applicantRole))
                filing.draft = owner.map { Array($0.utf8) }
                filing.idempotency = IdempotentRequest(key: key, body: [])
                let receipt = try await centre.file(filing)
                return FilingReceipt(receipt, centre.installed, intake)
            },
            isAlreadyHandled: { try await centre.isAlreadyHandled($0) },
            openTrack: { number, code in
                switch try await centre.openTrack(number, code) {
                case .opened: true
                case .wrong: false
                case .tooMany: throw WebProblem.tooMany(retryAfter: 3600)
                }
            },
            track: { number in
                do {
                    return TrackContent(try await centre.track(number), centre.agreement)
                } catch StepRefusal.notFound {
                    return nil
                }
            },
            sendMessage: { number, text in
                let name = try await centre.messageCommand(number)
                try await centre.act(CommandOrder(name, ["text": .text(text)]), on: number)
            },
            addFiles: { number, owner, item in
                var order = CommandOrder(.addEvidence)
                order.draft = Array(owner.utf8)
                try await centre.act(order, on: number)
                if let request = item.flatMap(PaperRequest.init) {
                    try await centre.act(request.order, on: number)
                }
            },
            answerSurvey: { number, answers in
                try await centre.act(CommandOrder(.answerSurvey, answers.arguments), on: number)
            },
            withdraw: { try await centre.act(CommandOrder(.withdraw), on: $0) },
            drafts: DraftStore(centre), uploads: UploadStore(centre, evidence, fileLimit: fileLimit))
    }
}

extension SurveyAnswers {
    fileprivate var arguments: [String: Argument] {
        [
            "speed": .text(speed.rawValue), "words": .text(words.rawValue), "result": .text(result.rawValue),
            "solved": .flag(isSolved),
        ]
    }
}

/// Which paper files came for, as the progress page names it.
enum PaperRequest {
    case supplement
    case document(Int)

    init?(_ id: String) {
        if id == "supplement" {
            self = .supplement
        } else if id.hasPrefix("document-"), let index = Int(id.dropFirst("document-".count)) {
            self = .document(index)
        } else {
            return nil
        }
    }

    var order: CommandOrder {
        switch self {
        case .supplement: CommandOrder(.submitSupplement)
        case .document(let index): CommandOrder(.supplyDeferred, ["document": .number(Int64(index))])
        }
    }
}

extension ServiceCentre {
    /// A step of the person who brought the case and has proven to hold its code.
    fileprivate func act(_ order: CommandOrder, on number: CaseNumber) async throws {
        let role = try await applicantRole(number)
        do {
            _ = try await perform(order, on: number, by: Actor(role: role))
        } catch StepRefusal.refused(let refusal) {
            throw WebProblem.conflict(code: refusal.code, refusal.message)
        } catch StepRefusal.notFound {
            throw WebProblem.notFound
        }
    }

    /// What is written on an answered consultation is a further question; everywhere else it is a message.
    fileprivate func messageCommand(_ number: CaseNumber) async throws -> CommandName {
        let view = try await track(number)
        return view.mayDo.contains(.followUpConsultation) ? .followUpConsultation : .message
    }
}

extension DraftStore {
    init(_ centre: ServiceCentre) {
        self.init(
            load: { try await centre.draft(of: Array($0.utf8)) },
            save: { try await centre.saveDraft($1, of: Array($0.utf8), until: $2) },
            delete: { try await centre.deleteDraft(of: Array($0.utf8)) })
    }
}

extension UploadStore {
    fileprivate init(_ centre: ServiceCentre, _ evidence: EvidenceStore, fileLimit: Int) {
        self.init(
            begin: { owner, part in
                try await EvidenceSink(evidence, part, limit: fileLimit) { digest, size in
                    try await centre.addEvidence(
                        NewEvidence(
                            digest: digest, size: size, name: part.filename ?? "file", mediaType: part.contentType,
                            addedAt: centre.now(), addedBy: .publicVisitor, audience: .everyone),
                        of: Array(owner.utf8))
                }
            },
            list: { owner in
                try await centre.evidence(of: Array(owner.utf8)).map {
                    UploadedFile(
                        id: $0.digest, name: $0.name, contentType: $0.mediaType, sizeInBytes: Int($0.size))
                }
            },
            remove: { owner, id in try await centre.removeEvidence(digest: id, of: Array(owner.utf8)) })
    }
}
