import Agreement
package import Vocabulary

/// By which command a matter comes in, with what that command must know.
package enum RegistrationWay: Sendable, Equatable {
    /// C01, by the person, day and night.
    case submitOnline
    /// C02, by an officer in office hours, read back to the caller.
    case registerCall(isReadBack: Bool)
    /// C04, by an officer who called back.
    case registerVoicemail
    /// C05, by an officer.
    case registerLetter
    /// C06, from the 12345 hotline.
    case importHotline(HotlineOrder)
    /// C07, by an organisation for a named principal who agreed.
    case submitByPartner(hasConsent: Bool)
    /// C07, by the desk at an exhibition.
    case atExhibition(Exhibition)
    /// C07, by a platform.
    case fromPlatform(PlatformCase)
    /// From a consultation (C11), from a case that was split (C52), or from a file that says no more.
    case takeOver
    /// From a file, filed under its own day, without running clocks.
    case history

    package var roles: Set<Role> {
        switch self {
        case .submitOnline: Role.applicants.union([.partnerOrganisation, .platformOperator])
        case .registerCall, .registerVoicemail, .registerLetter: [.deskOfficer]
        // An officer takes down an order by hand where no line to the hotline exists.
        case .importHotline: [.system, .deskOfficer]
        case .submitByPartner: [.partnerOrganisation, .system]
        case .atExhibition: [.deskOfficer, .partnerOrganisation]
        case .fromPlatform: [.platformOperator, .system]
        case .takeOver:
            [.system, .deskOfficer, .deskSupervisor, .operatorAdmin, .partnerOrganisation, .platformOperator]
        case .history: [.system, .deskOfficer, .operatorAdmin, .partnerOrganisation, .platformOperator]
        }
    }

    package var name: Localized {
        switch self {
        case .submitOnline: Localized(zh: "网上提交", en: "Submit online")
        case .registerCall: Localized(zh: "电话登记", en: "Register a call")
        case .registerVoicemail: Localized(zh: "登记留言", en: "Register a voicemail")
        case .registerLetter: Localized(zh: "来信登记", en: "Register a letter")
        case .importHotline: Localized(zh: "接收 12345 工单", en: "Take over a 12345 order")
        case .submitByPartner: Localized(zh: "合作机构代为提交", en: "Submit for a principal")
        case .atExhibition: Localized(zh: "展会现场登记", en: "Register at an exhibition")
        case .fromPlatform: Localized(zh: "平台提交", en: "Submit from a platform")
        case .takeOver, .history: Localized(zh: "导入", en: "Import")
        }
    }

    /// What is kept of where the matter came from.
    var provenance: Provenance? {
        switch self {
        case .importHotline(let order): .hotline(order)
        case .submitByPartner: .partner
        case .atExhibition(let exhibition): .exhibition(exhibition)
        case .fromPlatform(let platformCase): .platform(platformCase)
        default: nil
        }
    }

    /// What stands against this way, whatever the matter is.
    func refusals(_ context: DecisionContext) -> [RegistrationRefusal] {
        switch self {
        case .registerCall(let isReadBack):
            (context.agreement.isOpen(at: context.now) ? [] : [.outsideOfficeHours])
                + (isReadBack ? [] : [.readBackMissing])
        case .importHotline(let order): numberRefusals(order.number, context)
        case .fromPlatform(let platformCase): numberRefusals(platformCase.number, context)
        case .submitByPartner(let hasConsent): hasConsent ? [] : [.consentMissing]
        case .atExhibition(let exhibition):
            exhibition.name.isEmpty
                ? [.exhibitionMissing]
                : exhibition.lastDay < context.today ? [.exhibitionOver(exhibition.lastDay)] : []
        default: []
        }
    }

    private func numberRefusals(_ number: String, _ context: DecisionContext) -> [RegistrationRefusal] {
        if number.isEmpty { return [.sourceNumberMissing] }
        return context.knownSource.map { [.sourceNumberKnown($0)] } ?? []
    }
}
