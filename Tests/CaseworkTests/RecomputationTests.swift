import Agreement
import CaseRules
import Casework
import Foundation
import Storage
import TestSupport
import Testing
import Vocabulary

/// Open clocks of filings of Monday, 2 March 2026, whose acceptance is due on Thursday.
@Suite("Installing a version while clocks run (DESIGN section 3.6, 3.8)")
struct RecomputationTests {
    private let admin = Actor(role: .operatorAdmin)
    private let longerHoliday = BeijingFiles().off("2026-03-04..2026-03-05").files
    private let amendment = BeijingFiles().limit("T03", "4 working days").files

    private func file(_ count: Int, _ centre: ServiceCentre) async throws -> [CaseNumber] {
        var numbers: [CaseNumber] = []
        for index in 0..<count { numbers.append(try await centre.file(.sample(index)).number) }
        return numbers
    }

    private func acceptanceDue(_ number: CaseNumber, _ centre: ServiceCentre) async throws -> String? {
        let rows = try await centre.database.read { connection in
            try connection.clocks(of: try #require(try connection.caseState(number)).id)
        }
        return rows.first { $0.clockID.rawValue == "T03" }?.due.day.description
    }

    private func isSound(_ centre: ServiceCentre) async throws {
        let report = try await centre.verify(progress: { _ in }, fileIsSound: { _ in true })
        #expect(report.findings.isEmpty, "\(report.findings)")
    }

    @Test("An amendment leaves open clocks alone and holds for the next filing, on every server")
    func amendmentLeaves() async throws {
        try await TestCentre.run { centre in
            let other = TestCentre.second(centre)
            let number = try await file(1, centre)[0]
            try await centre.install(amendment, by: admin)
            #expect(try await centre.recomputation() == nil)
            #expect(try await acceptanceDue(number, centre) == "2026-03-05")
            let later = try await other.file(.sample(7)).number
            #expect(try await acceptanceDue(later, other) == "2026-03-06")
            #expect(other.installed.digest == centre.installed.digest)
            try await isSound(centre)
        }
    }

    @Test("A new calendar moves every open clock, once, and the store is sound afterwards")
    func calendarMoves() async throws {
        try await TestCentre.run { centre in
            let numbers = try await file(30, centre)
            try await centre.install(longerHoliday, by: admin)
            #expect(try await centre.recomputation()?.isUnderWay == true)
            try await centre.recompute("one")
            let done = try #require(try await centre.recomputation())
            #expect(!done.isUnderWay && done.changed == 30 && done.seen >= done.total)
            for number in numbers { #expect(try await acceptanceDue(number, centre) == "2026-03-09") }
            let versions = try await numbers.asyncMap { try await centre.caseFile($0, for: officer).current.version }
            try await centre.recompute("one")
            #expect(
                try await numbers.asyncMap { try await centre.caseFile($0, for: officer).current.version } == versions)
            try await isSound(centre)
        }
    }

    @Test("A correction to an earlier date is listed as late only once the older date has passed too")
    func olderDateCounts() async throws {
        try await TestCentre.run { centre in
            try await centre.install(longerHoliday, by: admin)
            try await centre.recompute("one")
            let number = try await file(1, centre)[0]
            try await centre.install(BeijingFiles().files, by: admin)
            try await centre.recompute("one")
            #expect(try await acceptanceDue(number, centre) == "2026-03-05")
            let supervisor = Actor(role: .supervisor)
            func late(_ time: String) async throws -> Int {
                try await centre.at { Instant(time)! }.overdueCount(agency: nil, for: supervisor)
            }
            #expect(try await late("2026-03-09T23:00+08:00") == 0)
            #expect(try await late("2026-03-10T00:00+08:00") == 1)
            try await isSound(centre)
        }
    }

    @Test("Stopped half-way, it is taken up by another server where it was, and no case is changed twice")
    func resumed() async throws {
        try await TestCentre.run { centre in
            let numbers = try await file(40, centre)
            try await centre.install(longerHoliday, by: admin)
            try await centre.recompute("one", isWanted: { false })
            #expect(try await centre.recomputation()?.isUnderWay == true)
            // One case was done before the first server died.
            _ = try await centre.perform(CommandOrder(.recomputeClocks), on: numbers[3], by: .system)
            try await TestCentre.second(centre).recompute("two")
            let state = try #require(try await centre.recomputation())
            #expect(!state.isUnderWay && state.changed == 39)
            for number in numbers {
                let file = try await centre.caseFile(number, for: officer)
                let corrections = file.timeline.filter {
                    if case .clocksChanged = $0.entry.event { true } else { false }
                }
                #expect(corrections.count == 2, "\(number)")
            }
            try await isSound(centre)
        }
    }

    @Test("Only one server computes at a time")
    func lease() async throws {
        try await TestCentre.run { centre in
            _ = try await file(3, centre)
            try await centre.install(longerHoliday, by: admin)
            let isTaken = try await centre.database.write { connection in
                try connection.takeLease(
                    "recomputation", holder: "other", now: TestCentre.start, until: TestCentre.start.adding(seconds: 60)
                )
            }
            #expect(isTaken)
            try await centre.recompute("one")
            #expect(try await centre.recomputation()?.isUnderWay == true)
        }
    }

    @Test("Beside it cases are filed and worked on, and every clock has the newest date in the end")
    func besideSteps() async throws {
        try await TestCentre.run { centre in
            let numbers = try await file(60, centre)
            try await centre.install(longerHoliday, by: admin)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await centre.recompute("one") }
                group.addTask {
                    for number in numbers.reversed() {
                        _ = try await centre.perform(CommandOrder(.beginExamination), on: number, by: officer)
                    }
                }
                group.addTask { for index in 100..<120 { _ = try await centre.file(.sample(index)) } }
                try await group.waitForAll()
            }
            for number in numbers { #expect(try await acceptanceDue(number, centre) == "2026-03-09") }
            try await isSound(centre)
        }
    }

    @Test("The preview tells what the installation then does")
    func preview() async throws {
        try await TestCentre.run { centre in
            let numbers = try await file(5, centre)
            let preview = try await centre.previewInstallation(of: longerHoliday)
            let clocks = try #require(preview.clocks)
            #expect(preview.isPossible && preview.change?.changesCalendar == true)
            #expect(clocks.later == 5 && clocks.earlier == 0 && clocks.byClock == [ClockID("T03"): 5])
            #expect(Set(clocks.sample.map(\.number)) == Set(numbers))
            #expect(clocks.sample.allSatisfy { $0.after.day == Day("2026-03-09") })
            #expect(try await centre.previewInstallation(of: amendment).change?.isAmendment == true)
            let broken = [AgreementFile(path: "agreement.yaml", bytes: Array("x: 1".utf8))]
            #expect(try await centre.previewInstallation(of: broken).problems.isEmpty == false)
        }
    }

    @Test("A correction names a version that was installed; what it corrects cannot come back")
    func refusals() async throws {
        try await TestCentre.run { centre in
            let first = centre.installed.digest
            let lost = String(repeating: "0", count: 64)
            await #expect(throws: InstallationRefusal.nothingToCorrect(lost)) {
                try await centre.install(BeijingFiles().correcting(lost).files, by: admin)
            }
            await #expect(throws: InstallationRefusal.onlyByAdministrator) {
                try await centre.install(amendment, by: officer)
            }
            let correction = try await centre.install(BeijingFiles().correcting(first).files, by: admin)
            await #expect(throws: InstallationRefusal.corrected(by: correction.digest)) {
                try await centre.install(BeijingFiles().files, by: admin)
            }
            let versions = try await centre.agreementVersions()
            #expect(versions.map(\.digest) == [correction.digest, first])
            #expect(versions[0].corrects == first && versions[0].isInForce && !versions[1].isInForce)
            #expect(try await centre.agreement(first)?.id == "beijing")
            #expect(try await centre.agreementFiles(first) == BeijingFiles().files)
        }
    }

    private var officer: Actor { Actor(role: .deskOfficer, account: Identifier(1)) }
}
