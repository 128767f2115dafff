import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Consultation (C09–C11, T02)")
struct ConsultationTests {
    @Test("A consultation is answered, asked again under its number, answered again and closed")
    func followUp() throws {
        var story = CaseStory.sample(.answered)
        #expect(story.clock("T02")?.wasMet == true)
        try story.take(.complainant, .followUpConsultation(question: .sample), at: "2026-03-10T10:00+08:00")
        #expect(story.current.state == .underExamination)
        #expect(story.due("T02") == "2026-03-17")
        try story.take(.officer, .answerConsultation(answer: .sample))
        try story.take(.officer, .close(.answered))
        #expect(story.current.state == .closed)
        #expect(story.current.openClocks.isEmpty)
    }

    @Test("A consultation has the answering clock, and no acceptance clock")
    func clocks() throws {
        let story = try CaseStory(.sample(.consultation))
        #expect(story.current.openClocks.map(\.id.rawValue) == ["T02"])
        #expect(story.due("T02") == "2026-03-09")
    }

    @Test("A consultation is converted once, keeps its number, and the new case names it")
    func conversion() throws {
        var story = CaseStory.sample(.answered)
        let number = CaseNumber(year: 2026, serial: 900_001)
        try story.take(.officer, .convertConsultation)
        #expect(story.current.state == .answered)
        #expect(story.current.convertedTo == number)
        #expect(story.refusal(of: .officer, .convertConsultation) == .alreadyConverted(number))
    }

    @Test("What is for reports is not for consultations, and the other way round")
    func kinds() {
        let consultation = CaseStory.sample(.underExamination, .consultation)
        let complaint = CaseStory.sample(.underExamination)
        #expect(consultation.refusal(of: .officer, .accept(present: [])) == .notForConsultations)
        #expect(consultation.refusal(of: .officer, .refuse(.sample)) == .notForConsultations)
        #expect(consultation.refusal(of: .deskSupervisor, .requestGreenChannel(.majorEvent)) == .notForConsultations)
        #expect(complaint.refusal(of: .officer, .answerConsultation(answer: .sample)) == .onlyForConsultations)
    }
}
