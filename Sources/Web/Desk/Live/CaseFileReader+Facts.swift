import Agreement
import CaseRules
import Casework
import Storage
import Vocabulary

/// What is stated in a case, and who stated it.
extension CaseFileReader {
    var facts: [FactView] {
        guard !file.isGivenBack else { return [] }
        let classification = current.classification
        let rights = (classification?.rights ?? current.subject.rights).map { $0.name[language] }
        var facts = [
            fact("权利", "Right", rights.joined(separator: language == .zh ? "、" : ", ")),
            fact("行为", "Act", (classification?.act ?? current.subject.act).name[language]),
        ]
        if let matter = file.matter { facts += told(matter) }
        if let classification { facts += [fact("分类依据", "Rule", rule(classification))] }
        return facts + family
    }

    private func fact(_ zh: String, _ en: String, _ value: String) -> FactView {
        FactView(Localized(zh: zh, en: en), value)
    }

    private func told(_ matter: MatterRow) -> [FactView] {
        let place = current.classification?.place ?? current.subject.place
        let district = current.subject.district.map { agreement.district($0)?.name[language] ?? $0 } ?? ""
        let count = current.subject.respondents
        return [
            fact("被投诉人", "Respondent", matter.respondent),
            fact("被投诉人数", "Respondents", count > 1 ? "\(count)" : ""),
            fact("统一社会信用代码", "Credit code", matter.creditCode),
            fact("地点", "Place", place.name[language]), fact("区", "District", district),
            fact("地址", "Address", matter.address), fact("电话", "Telephone", matter.phone),
            fact("联系人", "Contact there", matter.contact), fact("网页", "Pages", matter.pages),
            fact("品牌、作品", "Mark or work", matter.brand), fact("权利号", "Right number", matter.rightNo),
            fact("商品", "Goods", matter.goods), fact("发现时间", "Noticed", matter.noticedOn),
            fact("权利证明", "Proof of right", ProofOfRight(rawValue: matter.proof)?.name[language] ?? ""),
        ]
    }

    private func rule(_ classification: Classification) -> String {
        let named = agreement.agencyName(classification.unit ?? classification.lead)[language]
        return [classification.rule, named, classification.track.name[language]]
            .joined(separator: language == .zh ? "，" : ", ")
    }

    var person: PersonView {
        let role = current.applicant.role.name
        switch file.identity {
        case .anonymous: return .anonymous(role: role)
        case .sealed: return .sealed(role: role, why: whySealed)
        case .closed: return .closed(role: role)
        case .open(let identity): return .contact(role: role, lines: lines(identity))
        }
    }

    private var whySealed: Localized {
        switch viewer.role {
        case .supervisor:
            Localized(zh: "督查只看期限和状态，不看当事人身份。", en: "Supervision sees dates and states, not who brought the matter.")
        case .agencyLiaison:
            Localized(
                zh: "举报人没有同意让机关知道身份。确有需要，请依法向受理中心提出。",
                en: "The informant has not agreed that an agency may know. Ask the centre if the law requires it.")
        default:
            Localized(
                zh: "举报人身份封存。只有接待的人在回访之前，或者本人同意后，才能看到。",
                en: "An informant's identity is sealed: only the officer who took the tip-off reads it, until the "
                    + "call-back, or others once the informant agrees.")
        }
    }

    private func lines(_ identity: ApplicantIdentity) -> [FactView] {
        [
            fact("姓名", "Name", identity.name), fact("电话", "Telephone", identity.phone),
            fact("邮箱", "E-mail", identity.email), fact("地址", "Address", identity.address),
            fact("被代理人", "Acts for", identity.principal),
        ]
    }
}
