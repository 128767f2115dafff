import Agreement
import CaseRules
import Storage
import Vocabulary

extension RunningClock {
    /// A clock as its row tells it: everything that its date depends on.
    init(_ row: ClockRow) {
        self.init(
            index: row.seq, id: row.clockID, subject: ClockSubject(row), startedAt: row.startedAt,
            agreement: row.agreement, due: row.due)
        former = row.former
        isExtended = row.isExtended
        greenGrantedAt = row.greenGrantedAt
        stoppedOn = row.stoppedOn
        endedAt = row.endedAt
        if !row.stops.isEmpty { stops = row.stops.split(separator: " ").compactMap { DayRange($0) } }
    }
}

extension ClockSubject {
    fileprivate init(_ row: ClockRow) {
        switch (row.scope, Int(row.subject)) {
        case (ClockScope.referral.rawValue, let index?): self = .referral(index)
        case (ClockScope.document.rawValue, let index?): self = .document(index)
        default: self = .wholeCase
        }
    }
}

extension DayRange {
    /// `2026-03-01..2026-03-10`
    fileprivate init?(_ text: Substring) {
        guard let days = ClosedRange<Day>(days: String(text)) else { return nil }
        self.init(first: days.lowerBound, last: days.upperBound)
    }
}
