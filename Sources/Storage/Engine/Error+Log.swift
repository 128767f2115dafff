extension Error {
    /// What an error is called in the log: its type, and of the database also the reason and the engine's number. Never
    /// its own words, which may quote what somebody typed.
    package var nameForLog: String {
        guard let failure = self as? StorageFailure else { return String(reflecting: type(of: self)) }
        return "StorageFailure.\(failure.name)"
    }
}

extension StorageFailure {
    /// The reason as one word, with the table or the number that an engine gave.
    package var name: String {
        switch self {
        case .diskFull: "diskFull"
        case .busy: "busy"
        case .conflict(let table): "conflict(\(table))"
        case .notDurable: "notDurable"
        case .damaged: "damaged"
        case .newerSchema: "newerSchema"
        case .unfitText(let table, _): "unfitText(\(table))"
        case .moving: "moving"
        case .closed: "closed"
        case .unreachable: "unreachable"
        case .outcomeUnknown: "outcomeUnknown"
        case .unfit: "unfit"
        case .engine(let code, _): "engine(\(code))"
        }
    }
}
