import CaseRules
import Casework
import Matching
import Storage
import Vocabulary

/// One pair in words: reasons, rows, pictures, and how it was weighed.
struct ComparedPairWords {
    let candidate: DuplicateCandidate
    let review: DuplicateReview
    let viewer: Viewer

    /// At most so many reasons for; all against.
    private static let mostReasons = 3

    // MARK: Reasons

    var reasons: [ReasonView] {
        let lines = explained.sorted { $0.complaint > $1.complaint }
        let pro = lines.filter { $0.complaint > 0 }.prefix(Self.mostReasons)
        let against = lines.reversed().filter { $0.complaint < 0 }
        return pro.compactMap { reason(.pro, $0) } + facts + against.compactMap { reason(.against, $0) } + [callBack]
    }

    private func reason(_ side: ReasonView.Side, _ line: MatchExplanation.Line) -> ReasonView? {
        line.field.levelName(line.level).map { ReasonView(side, $0) }
    }

    /// What is known apart from the weights.
    private var facts: [ReasonView] {
        var facts: [ReasonView] = []
        let files = candidate.equalFiles.count
        if candidate.isOfSamePerson {
            facts.append(
                ReasonView(.pro, Localized(zh: "同一个人提交：联系方式一致", en: "The same person told both: the contacts agree")))
        }
        if files > 0 {
            facts.append(
                ReasonView(
                    .pro,
                    Localized(
                        zh: "有 \(files) 个文件完全相同", en: files == 1 ? "One file is in both" : "\(files) files are in both")
                ))
        }
        if candidate.isRepeated {
            facts.append(
                ReasonView(
                    .open,
                    Localized(
                        zh: "已有案件查实办结后又发生：是新案，标记重复侵权",
                        en:
                            "It happened again after the existing case was sustained and closed: a new case, marked as a repeat"
                    )))
        }
        return facts
    }

    /// UX §6: the call-back stands among the reasons.
    private var callBack: ReasonView {
        let said = review.callBack?.name ?? notCalled
        let side: ReasonView.Side =
            switch review.callBack {
            case .sameMatter: .pro
            case .differentMatter: .against
            default: .open
            }
        return ReasonView(side, Localized(zh: "电话核对：\(said.zh)", en: "Call-back: \(said.en.lowercased())"))
    }

    private var notCalled: Localized {
        review.isAnonymous
            ? CallBackResult.anonymous.name : Localized(zh: "还没有回拨", en: "nobody has been called yet")
    }

    // MARK: Rows

    var rows: [ComparedRowView] {
        explained.map { line in
            ComparedRowView(
                line.field.name, words(line), line.result, bits: Double(line.complaint) / 1000,
                reason: line.field.levelName(line.level) ?? missing(line))
        }
    }

    private var explained: [MatchExplanation.Line] { candidate.explanation?.lines ?? [] }

    /// Names of people stay closed on this page, and a story is shown by its beginning.
    private func words(_ line: MatchExplanation.Line) -> DifferingRuns {
        switch line.field {
        case .complainant: DifferingRuns(teller(review.own), teller(candidate.matter))
        case .told: DifferingRuns(beginning(review.own), beginning(candidate.matter))
        default: line.words
        }
    }

    private func teller(_ matter: ReviewedMatter) -> String {
        matter.isAnonymous
            ? Localized(zh: "匿名", en: "Anonymous")[viewer.language] : matter.applicantRole.name[viewer.language]
    }

    private func beginning(_ matter: ReviewedMatter) -> String {
        let text = matter.matter?.narrative ?? ""
        return text.count > 120 ? text.prefix(120) + "…" : text
    }

    private func missing(_ line: MatchExplanation.Line) -> Localized {
        switch line.field {
        case .complainant: return Localized(zh: "没有可以比较的投诉人", en: "no complainant that could be compared")
        case .told: return Localized(zh: "没有可以比较的数字", en: "no figures that could be compared")
        default: break
        }
        return switch (isEmpty(line.words.here), isEmpty(line.words.there)) {
        case (true, true): Localized(zh: "两件都没有填", en: "neither tells it")
        case (true, false): Localized(zh: "新件没有填", en: "the new case does not tell it")
        case (false, true): Localized(zh: "已有案件没有填", en: "the existing case does not tell it")
        case (false, false): Localized(zh: "写法不能比较", en: "not told in a form that can be compared")
        }
    }

    private func isEmpty(_ runs: [DifferingRuns.Run]) -> Bool { runs.allSatisfy(\.text.isEmpty) }

    // MARK: Pictures and weights

    private static let pictures: Set<String> = ["image/jpeg", "image/png", "image/webp", "image/gif"]
    /// Larger files are not fetched for a thumbnail, and a row holds no more than so many.
    private static let (mostBytes, mostPictures) = (Int64(8 << 20), 6)

    var photos: ComparedPhotosView? {
        let (own, older) = (pictures(review.own), pictures(candidate.matter))
        return own.isEmpty && older.isEmpty ? nil : ComparedPhotosView(own: own, older: older)
    }

    private func pictures(_ matter: ReviewedMatter) -> [PhotoView] {
        matter.evidence.filter {
            Self.pictures.contains($0.mediaType) && $0.size <= Self.mostBytes && $0.removedAt == nil
        }
        .prefix(Self.mostPictures)
        .map {
            PhotoView(
                href: Paths.link(Paths.deskEvidence(matter.number, $0.id.value), viewer.language), name: $0.name,
                isInBoth: candidate.equalFiles.contains($0.digest))
        }
    }

    var weighing: WeighingView? {
        candidate.explanation.map { explanation in
            let ends = [
                (Localized(zh: "名称、联系人、电话合计封顶", en: "Limit of name, contact and telephone together"), explanation.door),
                (Localized(zh: "校准", en: "Calibration"), explanation.calibration),
                (
                    Localized(zh: "同一侵权人不低于同一件事", en: "Same infringer at least as likely as same complaint"),
                    explanation.lift
                ),
            ].filter { $0.1.complaint != 0 || $0.1.infringer != 0 }
            let start = WeighingView.Line(Localized(zh: "起点", en: "Start"), explanation.prior)
            let sum = WeighingView.Line(Localized(zh: "合计", en: "Sum"), explanation.sum)
            return WeighingView(
                lines: [start] + explanation.lines.filter { $0.level > 0 }.map(WeighingView.Line.init)
                    + ends.map { WeighingView.Line($0.0, $0.1) } + [sum], keys: candidate.keys, model: explanation.model
            )
        }
    }
}

extension MatchExplanation.Line {
    /// Level and rarity together, in thousandths of a bit.
    fileprivate var complaint: Int { weight.complaint + (rarity?.complaint ?? 0) }

    /// Levels between the lowest and the highest are close where they speak for the same matter.
    fileprivate var result: ComparedRowView.Result {
        switch Int(level) {
        case 0: .none
        case field.levelCount - 1: .same
        case 2... where complaint >= 0: .near
        default: .other
        }
    }
}

extension WeighingView.Line {
    fileprivate init(_ name: Localized, _ weight: MatchExplanation.Weight) {
        self.init(
            name, complaintBits: Double(weight.complaint) / 1000, infringerBits: Double(weight.infringer) / 1000)
    }

    fileprivate init(_ line: MatchExplanation.Line) {
        self.init(
            line.field.name, complaintBits: Double(line.complaint) / 1000,
            infringerBits: Double(line.weight.infringer + (line.rarity?.infringer ?? 0)) / 1000,
            rarityBits: Double(line.rarity?.complaint ?? 0) / 1000)
    }
}
