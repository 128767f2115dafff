package import Vocabulary

/// Why a matter cannot be registered this way.
package enum RegistrationRefusal: Refusal, Equatable {
    case notYourRole(Localized)
    case receivedInFuture
    case noContact
    case outsideOfficeHours
    case readBackMissing
    case withinOfficeHours
    case sourceNumberMissing
    case sourceNumberKnown(CaseNumber)
    case consentMissing
    case exhibitionMissing
    case exhibitionOver(Day)

    package var code: String {
        let text = String(describing: self)
        return String(text.prefix { $0 != "(" })
    }

    package var message: Localized {
        switch self {
        case .notYourRole(let way):
            Localized(zh: "您的角色不能「\(way.zh)」。", en: "Your role may not use “\(way.en)”.")
        case .receivedInFuture:
            Localized(zh: "收到的时间不能晚于现在。", en: "The time of receipt cannot be later than now.")
        case .noContact:
            Localized(zh: "请留一个联系方式，或者选择匿名。", en: "Leave one contact, or choose to stay anonymous.")
        case .outsideOfficeHours:
            Localized(zh: "电话登记只在工作时间办理。", en: "Telephone registration is open in office hours only.")
        case .readBackMissing:
            Localized(zh: "请向来电人复述并确认。", en: "Read the record back to the caller and confirm it.")
        case .withinOfficeHours:
            Localized(zh: "工作时间有人接听，不录留言。", en: "In office hours the desk answers; no voicemail is recorded.")
        case .sourceNumberMissing: Localized(zh: "请填写来件的编号。", en: "Give the number that the sender uses.")
        case .sourceNumberKnown(let number):
            Localized(zh: "这个编号已经登记为 \(number)。", en: "This number is registered already, as \(number).")
        case .consentMissing:
            Localized(zh: "请先取得被代理人的同意。", en: "The principal must have agreed.")
        case .exhibitionMissing: Localized(zh: "请填写展会名称。", en: "Name the exhibition.")
        case .exhibitionOver(let day):
            Localized(
                zh: "展会已于 \(day.text(.zh)) 结束，请在网上提交。", en: "The exhibition ended on \(day.text(.en)); file online.")
        }
    }
}
