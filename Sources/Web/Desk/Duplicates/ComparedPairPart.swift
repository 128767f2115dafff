import CaseRules
import Vocabulary

/// The right half of the page: verdict, reasons, rows and how they were weighed.
struct ComparedPairPart: PagePart {
    let view: ComparedPairView
    let number: CaseNumber
    let language: Language

    func child(named name: String) -> Any? {
        switch name {
        case "older": view.older.number.description
        case "olderHref": Paths.link(Paths.deskCase(view.older.number), language)
        case "olderTitle": view.older.title
        case "ownTeller": view.ownTeller[language]
        case "olderTeller": view.olderTeller[language]
        case "verdict": view.older.likeness.words[language]
        case "percent": view.older.likeness.complaint
        case "infringerPercent": view.older.likeness.infringer
        case "reasons": view.reasons.map { ReasonPart(view: $0, language: language) }
        case "rows": rows
        case "comparedCount": "\(view.rows.filter { $0.result != .none }.count)"
        default: photoChild(named: name) ?? weighingChild(named: name)
        }
    }

    private var rows: [ComparedRowPart] {
        let bar = WeightBar(view.rows)
        return view.rows.map { ComparedRowPart(view: $0, bar: bar, language: language) }
    }

    private func photoChild(named name: String) -> Any? {
        switch name {
        case "hasPhotos": view.photos != nil
        case "photosTone": sharesPhoto ? "same" : ""
        case "ownPhotos": (view.photos?.own ?? []).map(PhotoPart.init)
        case "olderPhotos": (view.photos?.older ?? []).map(PhotoPart.init)
        case "photoSign": sharesPhoto ? "＝" : "…"
        case "photoResult": (sharesPhoto ? ComparedRowView.Result.same : .none).name[language]
        case "photoReason": photoReason[language]
        default: nil
        }
    }

    private var sharesPhoto: Bool { view.photos?.own.contains(where: \.isInBoth) == true }

    /// Pictures are shown, not weighed: only equal files are known to be equal.
    private var photoReason: Localized {
        sharesPhoto
            ? Localized(zh: "有同一个文件", en: "the same file is in both")
            : Localized(zh: "没有同一个文件，请自己看", en: "no file is in both; look at them yourself")
    }

    private func weighingChild(named name: String) -> Any? {
        switch name {
        case "hasWeighing": view.weighing != nil
        case "weighing": (view.weighing?.lines ?? []).map { WeighingPart(line: $0, language: language) }
        case "keys":
            (view.weighing?.keys ?? []).map { $0[language] }.joined(separator: language == .zh ? "、" : ", ")
        case "model": view.weighing?.model ?? ""
        default: nil
        }
    }
}
