package import Logging
import Storage
import Vocabulary

/// Works the outbox on the one server that holds its lease: takes lines in order, hands each to its sender, and writes
/// down what came of it. Each sender has a lane of its own, so that one that hangs holds up no other.
///
/// A letter may go out twice, if a server dies between the hand-over and its note of it; its message id is the same.
package actor Dispatcher {
    static let leaseName = "outbox"
    /// Renewed each round; when it runs out, another server takes over. Unit: seconds.
    static let leaseSeconds = 20
    /// A line that was taken and not written down comes back after this time; longer than any sender waits.
    static let takenSeconds = 180
    /// Letters under way in one lane.
    static let laneWidth = 8
    /// After this time a line that was never tried says nothing true any more. Unit: days.
    static let daysOfTruth = 14
    /// Lines of a full lane wait so long, so that those behind them come forward. Unit: seconds.
    static let fullLaneSeconds = 5

    private let desk: DispatchDesk
    private let senders: [any Sender]
    private let backOff: BackOff
    private let logger: Logger
    private var busy: [Int]
    private var underWay: [OutboxID: Task<Void, Never>] = [:]
    /// Into which lane a line belongs that found it full: until there is room, its address is not opened again.
    private var knownLanes: [OutboxID: Int] = [:]

    package init(_ desk: DispatchDesk, _ senders: [any Sender], backOff: BackOff = BackOff(), logger: Logger) {
        self.desk = desk
        self.senders = senders
        self.backOff = backOff
        self.logger = logger
        busy = senders.map { _ in 0 }
    }

    /// Goes on until the task is cancelled, then lets everything end that is under way and gives the lease back.
    package func run(_ holder: String, pause: Duration = .seconds(2)) async {
        while !Task.isCancelled {
            let isMore = await attempt(holder)
            try? await Task.sleep(for: isMore ? .milliseconds(50) : pause)
        }
        await finish()
        // A task of its own, since ours is cancelled.
        await Task { [desk] in
            try? await desk.database.write { try $0.releaseLease(Self.leaseName, holder: holder) }
        }.value
    }

    /// Waits until nothing is under way.
    package func finish() async {
        while let task = underWay.first?.value { await task.value }
    }

    private func attempt(_ holder: String) async -> Bool {
        do {
            return try await round(holder)
        } catch {
            logger.error("Outbox round failed", metadata: ["error": "\(String(reflecting: type(of: error)))"])
            return false
        }
    }

    /// One look at the outbox; false if another server has it, or nothing more is due now.
    @discardableResult
    package func round(_ holder: String) async throws -> Bool {
        let now = desk.now()
        let room = busy.reduce(senders.count * Self.laneWidth, -)
        let messageID = desk.messageID
        let taken = try await desk.database.write { connection -> [TakenLine]? in
            let until = now.adding(seconds: Self.leaseSeconds)
            guard try connection.takeLease(Self.leaseName, holder: holder, now: now, until: until) else { return nil }
            guard room > 0 else { return [] }
            return try connection.takeOutbox(
                at: now, retryAt: now.adding(seconds: Self.takenSeconds), limit: room, messageID: messageID)
        }
        for line in taken ?? [] { await start(line) }
        return taken?.count == room && room > 0
    }
}

extension Dispatcher {
    private func start(_ taken: TakenLine) async {
        if let lane = knownLanes[taken.line.id], busy[lane] >= Self.laneWidth { return await putBack(taken) }
        knownLanes[taken.line.id] = nil
        do {
            switch try await plan(taken) {
            case .standing(let standing): await record(standing, taken)
            case .letter(let letter, let lane): await hand(letter, lane, taken)
            }
        } catch {
            // The line alone is poisoned; the others go on.
            logger.error("Notice cannot be made", metadata: ["error": "\(String(reflecting: type(of: error)))"])
            await record(.putOff(.unreadable, code: nil), taken)
        }
    }

    private enum Plan {
        case standing(DeliveryStanding)
        case letter(Letter, lane: Int)
    }

    private func plan(_ taken: TakenLine) async throws -> Plan {
        let line = taken.line
        guard let kind = LetterKind(rawValue: line.kind), kind.isTold, let body = LetterBody(line.body) else {
            return .standing(DeliveryStanding(.dead, reason: .unreadable))
        }
        let oldest = taken.takenAt.adding(hours: -24 * Self.daysOfTruth)
        if line.state == .listed, line.createdAt < oldest {
            return .standing(DeliveryStanding(.dead, reason: .tooOld))
        }
        switch try await desk.recipient(line) {
        case .house: return .standing(DeliveryStanding(.sent))
        case .unreachable(let reason): return .standing(DeliveryStanding(.dead, reason: reason))
        case .over(let reason): return .standing(DeliveryStanding(.settled, reason: reason))
        case .outside(let address, let audience, let languages):
            guard let lane = senders.firstIndex(where: { $0.takes(address) }) else {
                return .standing(DeliveryStanding(.dead, reason: .noSender))
            }
            let text = LetterText(kind, to: audience, number: body.number, due: body.due)
            let letter = Letter(
                text, to: audience, at: address, in: languages, messageID: line.messageID, writtenAt: line.createdAt,
                on: desk.stationery())
            return .letter(letter, lane: lane)
        }
    }

    private func hand(_ letter: Letter, _ lane: Int, _ taken: TakenLine) async {
        guard busy[lane] < Self.laneWidth else {
            if knownLanes.count > 10_000 { knownLanes = [:] }
            knownLanes[taken.line.id] = lane
            return await putBack(taken)
        }
        busy[lane] += 1
        let sender = senders[lane]
        underWay[taken.line.id] = Task {
            let outcome = await sender.send(letter)
            await record(outcome, taken)
            busy[lane] -= 1
            underWay[taken.line.id] = nil
        }
    }

    private func putBack(_ taken: TakenLine) async {
        let until = desk.now().adding(seconds: Self.fullLaneSeconds)
        await note { try $0.putBack(taken, until: until) }
    }

    private func record(_ outcome: DeliveryOutcome, _ taken: TakenLine) async {
        let line = taken.line
        await record(
            backOff.standing(
                after: outcome, triedBefore: line.tries, messageID: line.messageID, at: desk.now()), taken)
    }

    private func record(_ standing: DeliveryStanding, _ taken: TakenLine) async {
        let now = desk.now()
        await note { try $0.record(standing, of: taken, at: now) }
    }

    /// What cannot be written down now is tried again when the line comes back.
    private func note(_ write: @escaping @Sendable (any Connection) throws -> Void) async {
        do {
            try await desk.database.write(write)
        } catch {
            logger.error("Notice not noted", metadata: ["error": "\(String(reflecting: type(of: error)))"])
        }
    }
}
