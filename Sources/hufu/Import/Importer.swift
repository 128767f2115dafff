import Casework
import Vocabulary

/// Carries rows into the store: some batches are made ready while others are written, and each batch is one
/// transaction, so that a stop loses nothing that was counted.
struct Importer {
    let centre: ServiceCentre
    let plan: ImportPlan

    private static let batchSize = 250
    private static let batchesInFlight = 3

    func run(_ file: ImportFile, _ tell: (ImportOutcome) -> Void) async throws {
        var rows = file.makeIterator()
        try await withThrowingTaskGroup(of: [ImportOutcome].self) { group in
            var running = 0
            while let batch = next(&rows) {
                if running == Self.batchesInFlight, let done = try await group.next() {
                    running -= 1
                    done.forEach(tell)
                }
                group.addTask { try await write(batch) }
                running += 1
            }
            for try await done in group { done.forEach(tell) }
        }
    }

    private func next(_ rows: inout ImportFile.Rows) -> [ImportFile.Row]? {
        var batch: [ImportFile.Row] = []
        while batch.count < Self.batchSize, let row = rows.next() { batch.append(row) }
        return batch.isEmpty ? nil : batch
    }

    private func write(_ batch: [ImportFile.Row]) async throws -> [ImportOutcome] {
        var outcomes: [ImportOutcome] = []
        var filings: [Filing] = []
        let now = centre.now()
        for row in batch {
            switch row {
            case .unreadable(let reason): outcomes.append(.rejected(id: "", reasons: [reason]))
            case .fields(let fields):
                switch plan.filing(fields, at: now) {
                case .success(let filing): filings.append(filing)
                case .failure(let problems):
                    outcomes.append(.rejected(id: fields["id"], reasons: problems.all.map(\.message.en)))
                }
            }
        }
        let known = try await centre.alreadyImported(filings)
        let new = filings.indices.filter { !known.contains($0) }.map { filings[$0] }
        outcomes += known.map { _ in .known }
        for (filing, result) in zip(new, try await centre.file(new)) { outcomes.append(outcome(filing, result)) }
        try await centre.mergeMatchKeys()
        return outcomes
    }

    private func outcome(_ filing: Filing, _ result: Result<Receipt, StepRefusal>) -> ImportOutcome {
        let id = filing.importRow?.rowID ?? ""
        switch result {
        case .success: return .filed
        case .failure(.alreadyImported): return .known
        case .failure(.importedDifferently(let number)):
            return .rejected(id: id, reasons: ["This id was imported with other content as \(number)."])
        case .failure(.refused(let refusal)): return .rejected(id: id, reasons: [refusal.message.en])
        case .failure(let other): return .rejected(id: id, reasons: ["\(other)"])
        }
    }
}
