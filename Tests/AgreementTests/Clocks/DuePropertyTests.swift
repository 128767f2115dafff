import Agreement
import Testing
import Vocabulary

private let agreement = ResponsibilityAgreement.beijing

@Suite("What holds for every due date")
struct DuePropertyTests {
    private static let clocks = ["T03", "T04", "T08", "T10", "T12", "T28.1", "T35", "T36"]

    @Test("A due day of a clock that rolls is a worked day", arguments: 0..<100 as Range<UInt64>)
    func landsOnWorkedDay(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let from = numbers.day()
        for clock in Self.clocks where clock != "T12" {
            let options = DueOptions(extended: seed % 2 == 0, stops: numbers.stops(near: from))
            let due = try #require(agreement.day(clock, "\(from)", options))
            #expect(agreement.calendar.isWorked(due), "\(clock) from \(from)")
        }
    }

    @Test("More stops, an extension or a later start never make a date earlier", arguments: 0..<100 as Range<UInt64>)
    func neverEarlier(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let from = numbers.day()
        for clock in Self.clocks {
            let plain = try #require(agreement.day(clock, "\(from)"))
            let stops = numbers.stops(near: from)
            let stopped = try #require(agreement.day(clock, "\(from)", DueOptions(stops: stops)))
            let more = try #require(
                agreement.day(clock, "\(from)", DueOptions(stops: stops + numbers.stops(near: from))))
            let extended = try #require(agreement.day(clock, "\(from)", DueOptions(extended: true, stops: stops)))
            let later = try #require(agreement.day(clock, "\(from + 1)"))
            #expect(
                plain <= stopped && stopped <= more && stopped <= extended && plain <= later, "\(clock) from \(from)")
        }
    }

    @Test("Counting day by day gives the same date", arguments: 0..<200 as Range<UInt64>)
    func sameAsCounting(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let from = numbers.day()
        let stops = numbers.stops(near: from)
        let options = DueOptions(stops: stops)
        #expect(
            agreement.day("T08", "\(from)", options) == counted(15, from, stops) { agreement.calendar.isWorked($0) })
        #expect(agreement.day("T12", "\(from)", options) == counted(30, from, stops) { _ in true })
    }

    /// The nth day after the start that counts and is not stopped.
    private func counted(_ count: Int, _ start: Day, _ stops: [ClosedRange<Day>], counts: (Day) -> Bool) -> Day {
        var day = start
        var rest = count
        while rest > 0 {
            day = day + 1
            if counts(day), !stops.contains(where: { $0.contains(day) }) { rest -= 1 }
        }
        return day
    }

    @Test("The order of stops does not matter", arguments: 0..<50 as Range<UInt64>)
    func orderOfStops(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let from = numbers.day()
        let stops = numbers.stops(near: from)
        for clock in Self.clocks {
            #expect(
                agreement.day(clock, "\(from)", DueOptions(stops: stops))
                    == agreement.day(clock, "\(from)", DueOptions(stops: stops.reversed())))
        }
    }

    @Test(
        "The green channel never gives more time, but never ends before the day of granting",
        arguments: 0..<50 as Range<UInt64>)
    func green(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let from = numbers.day()
        let granted = (from + Int.random(in: 0...4, using: &numbers)).start(agreement.offset).adding(hours: 11)
        for clock in ["T03", "T05", "T06", "T34"] {
            let plain = try #require(agreement.day(clock, "\(from)"))
            let green = try #require(agreement.day(clock, "\(from)", DueOptions(green: true)))
            let late = try #require(agreement.day(clock, "\(from)", DueOptions(green: true, greenGrantedAt: granted)))
            #expect(green <= plain)
            #expect(late == max(green, Day(granted, agreement.offset)))
        }
    }

    @Test(
        "A derivation exists exactly where a date does, ends with it and speaks both languages",
        arguments: agreement.clocks.map(\.id))
    func derivation(clock: ClockID) throws {
        let from = Instant("2026-02-12T10:00+08:00")!
        let steps = agreement.derivation(clock, from: from, DueOptions(extended: true, green: true))
        let due = agreement.due(clock, from: from, DueOptions(extended: true, green: true))
        #expect((steps == nil) == (due == nil))
        guard let steps, let due, due.rule.period?.isInHours == false else { return }
        #expect(steps.contains { $0.en.contains(due.due.day.text(.en)) && $0.zh.contains(due.due.day.text(.zh)) })
    }
}
