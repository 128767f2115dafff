import Agreement
import Vocabulary

extension ResponsibilityAgreement {
    /// A small agreement with one clock, `X1`, and a second file with more.
    static func sample(clockLimit: String = "3 working days", more: String = "") throws -> ResponsibilityAgreement {
        try load([
            AgreementFile(path: "sample.yaml", bytes: Array(sampleText(clockLimit).utf8)),
            AgreementFile(path: "more.yaml", bytes: Array(more.utf8)),
        ])
    }

    static func sampleText(_ clockLimit: String = "3 working days") -> String {
        """
        agreement:
          id: sample
          name: {zh: 样例, en: Sample}
          centre: {zh: 中心, en: Centre}
          telephone: "12312"
          utcOffset: "+08:00"
          officeHours: {opens: "08:30", closes: "17:30"}
        districts: [{id: north, name: {zh: 北区, en: North}}]
        agencies:
          - {id: a.one, name: {zh: 甲, en: One}, source: &s {zh: 约, en: Agreed}, mark: G}
        competence:
          - {id: R1, name: {zh: 全部, en: All}, lead: a.one, source: *s, mark: G}
        filingItems: [{id: contact, name: {zh: 联系, en: Contact}}]
        filingStandards:
          - {id: all, name: {zh: 全部, en: All}, default: true, needs: {contact: required}, source: *s, mark: G}
        calendar:
          - {year: 2026, announced: 2025-11-04, source: *s, mark: G}
        clocks:
          - id: X1
            name: {zh: 期限, en: Limit}
            scope: case
            limit: \(clockLimit)
            onDemand: true
            source: *s
            mark: G

        """
    }
}
