internal import Vocabulary

extension ResponsibilityAgreement {
    /// What changes for whom if this agreement takes the place of an older one; empty if nothing does. Units follow
    /// their agency, dates that are computed from several changes are not repeated.
    package func differences(from old: ResponsibilityAgreement) -> [AgreementDifference] {
        let agencies = RuleComparison(old: old.agenciesWithUnits, new: agenciesWithUnits).differences { before, after in
            [.desk] + [after.last ?? before.last].compactMap { $0.map { party($0.agency) } }
        }
        let rows = RuleComparison(old: old.competence, new: competence).differences { whom($0, $1, old) }
        let standards = RuleComparison(old: old.filingStandards, new: filingStandards).differences { _, _ in
            [.desk, .complainants]
        }
        let clocks = RuleComparison(old: old.clocks, new: clocks).differences { before, after in
            (before + after).flatMap(\.affected).unique
        }
        return headDifferences(from: old) + agencies + rows + orderDifferences(from: old) + standards + clocks
            + calendar.differences(from: old.calendar) + sanctionDifferences(from: old) + careDifferences(from: old)
    }

    private func careDifferences(from old: ResponsibilityAgreement) -> [AgreementDifference] {
        let regions = RuleComparison(old: old.regions, new: regions).differences { _, _ in [.desk] }
        let supervision = RuleComparison(
            old: [old.supervision].compactMap(\.self), new: [supervision].compactMap(\.self)
        ).differences { _, _ in [.agencies] }
        let duplicates = RuleComparison(
            old: [old.duplicates].compactMap(\.self), new: [duplicates].compactMap(\.self)
        ).differences { _, _ in [.desk] }
        return regions + supervision + duplicates
    }

    private func sanctionDifferences(from old: ResponsibilityAgreement) -> [AgreementDifference] {
        let thresholds = RuleComparison(old: old.thresholds, new: thresholds).differences { _, _ in [.agencies] }
        let rewards = RuleComparison(old: old.rewards, new: rewards).differences { _, _ in [.agencies, .complainants] }
        let fines = RuleComparison(old: old.fines, new: fines).differences { _, _ in [.agencies] }
        let credit = RuleComparison(old: old.credit, new: credit).differences { _, _ in [.agencies] }
        let evidence = RuleComparison(old: old.evidence, new: evidence).differences { _, _ in AffectedParty.everybody }
        return thresholds + rewards + fines + credit + evidence
    }

    private func party(_ agency: Agency) -> AffectedParty { AffectedParty(code: agency.id.rawValue, name: agency.name) }

    /// The desk; where a row decides otherwise, also the agencies that it names or named, and who brings such matters.
    private func whom(
        _ before: [CompetenceRule], _ after: [CompetenceRule], _ old: ResponsibilityAgreement
    ) -> [AffectedParty] {
        let isSameAnswer =
            before.count == after.count && !zip(before, after).contains { $1.decidesOtherwise(than: $0) }
        guard !isSameAnswer else { return [.desk] }
        let ids = (after + before).flatMap(\.named).unique
        return [.desk] + ids.compactMap { agency($0) ?? old.agency($0) }.map(party) + [.complainants]
    }
}

/// What stands beside the rules: the head, the districts, the order of the rows and the short lists.
extension ResponsibilityAgreement {
    private func headDifferences(from old: ResponsibilityAgreement) -> [AgreementDifference] {
        let changes = [Localized].changes(
            change(Localized(zh: "名称", en: "name"), old.name, name) { .quoted($0) },
            change(Localized(zh: "受理中心", en: "centre"), old.centre, centre) { .quoted($0) },
            change(Localized(zh: "电话", en: "telephone"), old.telephone, telephone) { Localized(plain: $0) },
            change(Localized(zh: "与 UTC 的时差（分）", en: "minutes from UTC"), old.offset.minutes, offset.minutes) {
                Localized(plain: String($0))
            },
            change(Localized(zh: "办公时间", en: "office hours"), old.officeHours, officeHours, \.words),
            change(
                Localized(zh: "区", en: "districts"), old.districts.map(\.name), districts.map(\.name), Localized.list))
        return changes.map { words in
            AgreementDifference(
                topic: .agreement, rule: id, whom: AffectedParty.everybody,
                sentence: Localized(zh: "\(words.zh)。", en: "\(words.en)."))
        }
    }

    /// Rows are tested from top to bottom: the same rows in another order give other answers.
    private func orderDifferences(from old: ResponsibilityAgreement) -> [AgreementDifference] {
        let kept = Set(competence.map(\.id)).intersection(old.competence.map(\.id))
        func order(_ rows: [CompetenceRule]) -> [String] { rows.map(\.id).filter(kept.contains).unique }
        func conditions(_ list: [FactCondition]) -> Localized { .list(list.map(\.words)) }
        let (was, now) = (old.routing, routing)
        let names = (
            rows: Localized(zh: "行序", en: "order of the rows"),
            leads: Localized(zh: "多项权利的主办顺序", en: "which of several rights leads"),
            city: Localized(zh: "由市级办理的情形", en: "what the city's team handles"),
            tracks: Localized(zh: "繁简分流", en: "tracks")
        )
        return [
            listDifference(
                "competence",
                change(names.rows, order(old.competence), order(competence)) { .list($0.map(Localized.init(plain:))) }),
            listDifference("leadOrder", change(names.leads, was.leadOrder, now.leadOrder, conditions)),
            listDifference("cityLevel", change(names.city, was.cityLevel, now.cityLevel, conditions)),
            listDifference(
                "tracks", change(names.tracks, was.tracks, now.tracks) { .list($0.map { $0.words($0.value.name) }) }),
        ].compactMap(\.self)
    }

    private func listDifference(_ rule: String, _ words: Localized?) -> AgreementDifference? {
        words.map { words in
            AgreementDifference(
                topic: .competence, rule: rule, whom: [.desk, .agencies],
                sentence: Localized(zh: "\(words.zh)。", en: "\(words.en)."))
        }
    }
}

extension OfficeHours {
    fileprivate var words: Localized {
        func time(_ minutes: Int) -> String {
            "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
        }
        return Localized(plain: "\(time(opens))–\(time(closes))")
    }
}
