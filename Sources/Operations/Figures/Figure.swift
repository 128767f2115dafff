/// One thing that is counted or measured, under the name that Prometheus asks for. The labels of a figure are names of a
/// closed list (routes, commands, states), never what anybody typed.
package struct Figure: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Only grows; its name ends in `_total`.
        case counter
        case gauge
        /// With the upper ends of its buckets.
        case histogram([Double])
    }

    package let name: String
    package let kind: Kind
    package let labels: [String]
    /// One sentence, with the unit.
    package let help: String

    package init(_ name: String, _ kind: Kind, _ labels: [String] = [], _ help: String) {
        (self.name, self.kind, self.labels, self.help) = (name, kind, labels, help)
    }

    /// From five milliseconds to ten seconds.
    package static let seconds: [Double] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
    /// From a tenth of a millisecond to two and a half seconds.
    package static let shortSeconds: [Double] = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 2.5]
}

extension Figure {
    // What the web server does.
    package static let requests = Figure(
        "hufu_requests_total", .counter, ["method", "route", "status"], "Requests answered.")
    package static let requestSeconds = Figure(
        "hufu_request_seconds", .histogram(seconds), ["route"], "Seconds from the head of a request to its answer.")
    package static let connections = Figure("hufu_connections", .gauge, [], "Open connections.")
    package static let requestsUnderWay = Figure("hufu_requests_under_way", .gauge, [], "Requests being answered.")

    // What is done to cases.
    package static let filings = Figure(
        "hufu_filings_total", .counter, ["channel", "outcome"],
        "Cases asked for, by channel; outcome is filed, repeated (the first answer again), refused or failed.")
    package static let steps = Figure(
        "hufu_steps_total", .counter, ["command", "outcome"],
        "Steps on cases; outcome is taken, refused, conflict, notFound or failed.")

    // The database.
    package static let databaseWait = Figure(
        "hufu_database_wait_seconds", .histogram(shortSeconds), ["kind"],
        "Seconds from asking the database to the first statement; kind is read or write.")
    package static let databaseSeconds = Figure(
        "hufu_database_seconds", .histogram(shortSeconds), ["kind"],
        "Seconds from asking the database to its answer, commit and all.")
    package static let databaseReruns = Figure(
        "hufu_database_reruns_total", .counter, ["kind"], "Transactions that had to be run again.")
    package static let databaseFailures = Figure(
        "hufu_database_failures_total", .counter, ["failure"], "What the database did not do, by reason.")
    package static let batchWrites = Figure(
        "hufu_commit_writes", .histogram([1, 2, 4, 8, 16, 32, 64]), [], "Writes that shared one commit (SQLite).")

    // Queues and time.
    package static let outbox = Figure(
        "hufu_outbox_lines", .gauge, ["state"],
        "Lines of the outbox to be sent, counted up to 10,000; state is due, or waiting if put off until a moment.")
    package static let outboxLag = Figure(
        "hufu_outbox_lag_seconds", .gauge, [], "Seconds since the oldest line of the outbox was due.")
    package static let deadLetters = Figure(
        "hufu_dead_letters", .gauge, [],
        "Notices that nobody tries to send any more and nobody has told otherwise, counted up to 10,000.")
    package static let drafts = Figure(
        "hufu_drafts", .gauge, [], "Unfinished forms and kept receipts, counted up to 10,000.")
    package static let clockLag = Figure(
        "hufu_clock_lag_seconds", .gauge, ["job"],
        "Seconds since the oldest clock ran out that the job has not looked at; 0 if there is none.")
    package static let recomputation = Figure(
        "hufu_recomputation_clocks", .gauge, ["part"],
        "Clocks that a correction asks to be computed anew: seen and left; 0 when none is under way.")
    package static let matchKeying = Figure(
        "hufu_match_keying_cases", .gauge, [],
        "Identifiers of cases by which duplicates are still to be made findable anew; 0 when none is under way.")
    package static let searchIndexing = Figure(
        "hufu_search_index_cases", .gauge, [],
        "Identifiers of cases that are still to come into the search index as it is made anew; 0 when none is under way."
    )
    package static let bulkCases = Figure(
        "hufu_bulk_cases", .gauge, [],
        "Cases that still wait for the step on several cases that has been under way for the longest time.")
    package static let matchBlocks = Figure(
        "hufu_match_blocks", .gauge, ["part"],
        "Blocks of match keys, and cases whose keys stand in none yet; part is blocks or young.")
    package static let evidenceToRemove = Figure(
        "hufu_evidence_to_remove", .gauge, [], "Files of abandoned drafts that wait to be deleted, up to 1,000.")

    // Who does the jobs.
    package static let leaseHeld = Figure(
        "hufu_lease_held", .gauge, ["lease"], "1 if this server has the lease, 0 if another or nobody has.")
    package static let leaseFree = Figure(
        "hufu_lease_free", .gauge, ["lease"],
        "1 if nobody has a lease that some server must always have, or its time is over; lease is jobs, or outbox where "
            + "this server can send.")
    package static let leaseSince = Figure(
        "hufu_lease_since_seconds", .gauge, ["lease"], "When its holder took the lease, in seconds since 1970.")
    package static let jobSuccess = Figure(
        "hufu_job_success_seconds", .gauge, ["job"], "When the job last succeeded on any server, in seconds since 1970."
    )
    package static let jobFailure = Figure(
        "hufu_job_failure_seconds", .gauge, ["job"], "When the job last failed on any server, in seconds since 1970.")
    package static let jobDuration = Figure(
        "hufu_job_duration_seconds", .gauge, ["job"], "How long its last run took.")

    // The process.
    package static let logDropped = Figure(
        "hufu_log_lines_dropped_total", .counter, [],
        "Lines that the log could not take because its reader was too slow.")
    package static let build = Figure("hufu_build_info", .gauge, ["version", "schema"], "Always 1; what runs.")
    package static let isStopping = Figure("hufu_stopping", .gauge, [], "1 after SIGTERM.")
    package static let scrapeFailed = Figure(
        "hufu_scrape_failed", .gauge, [], "1 if the figures of the database could not be asked for.")
    package static let memory = Figure("process_resident_memory_bytes", .gauge, [], "Memory that the process holds.")
    package static let processor = Figure("process_cpu_seconds_total", .counter, [], "Processor time in seconds.")
    package static let openFiles = Figure("process_open_fds", .gauge, [], "Open files and sockets.")
    package static let mostFiles = Figure("process_max_fds", .gauge, [], "How many it may have.")
    package static let startedAt = Figure("process_start_time_seconds", .gauge, [], "When it started, since 1970.")

    /// In the order in which they are written.
    package static let all: [Figure] = [
        requests, requestSeconds, connections, requestsUnderWay, filings, steps, databaseWait, databaseSeconds,
        databaseReruns, databaseFailures, batchWrites, outbox, outboxLag, deadLetters, drafts, clockLag, recomputation,
        searchIndexing, bulkCases, matchKeying, matchBlocks, evidenceToRemove, leaseHeld, leaseFree, leaseSince,
        jobSuccess, jobFailure, jobDuration, logDropped, build, isStopping, scrapeFailed, memory, processor, openFiles,
        mostFiles, startedAt,
    ]
}

/// A figure that is looked up when somebody asks.
package struct Reading: Sendable, Equatable {
    package let figure: Figure
    package let labels: [String]
    package let value: Double

    package init(_ figure: Figure, _ value: Double, _ labels: [String] = []) {
        (self.figure, self.labels, self.value) = (figure, labels, value)
    }

    package init(_ figure: Figure, _ count: Int, _ labels: [String] = []) {
        self.init(figure, Double(count), labels)
    }

    package init(_ figure: Figure, _ flag: Bool, _ labels: [String] = []) {
        self.init(figure, flag ? 1.0 : 0.0, labels)
    }
}
