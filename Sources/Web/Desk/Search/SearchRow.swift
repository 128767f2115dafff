import Casework
import Storage
import Vocabulary

/// A row of the search page, made as HTML like those of the inbox. What people wrote is escaped here.
struct SearchRow: PagePart {
    private let clock: String
    private let matter: String
    private let cells: String

    init(_ hit: SearchHitView, _ viewer: Viewer) {
        let (row, language) = (hit.row, viewer.language)
        let clockLink = Paths.link(Paths.deskClock(row.number, .next), language)
        clock =
            row.due.map(viewer.sign).map {
                #"<a class="tag \#($0.tone.rawValue)" href="\#(clockLink)">\#($0.label)</a>"#
                    + #"<small class="soft">\#($0.day)</small>"#
            } ?? #"<span class="tag calm">–</span>"#
        let plain = escaped(row.title.isEmpty ? row.right.name[language] : row.title)
        matter =
            #"<a href="\#(Paths.link(Paths.deskCase(row.number), language))">"#
            + "\(hit.title.isEmpty ? plain : Self.marked(hit.title))</a> "
            + flagTags(row.flags, language) + #"<small class="soft num">\#(row.number)　"#
            + row.kind.name[language] + "　" + row.state[language] + "</small>"
            + Self.why(hit, viewer)
        let place = [row.place?.name[language] ?? "", row.district].filter { !$0.isEmpty }
            .joined(separator: language == .zh ? "，" : ", ")
        cells =
            #"<td class="meta">\#(row.right.name[language])</td><td class="meta long">\#(escaped(place))</td>"#
            + #"<td class="meta">\#(row.channel.name[language])</td>"#
            + #"<td class="meta">\#(escaped(row.assignee ?? "–"))</td>"#
    }

    func child(named name: String) -> Any? {
        switch name {
        case "clock": clock
        case "matter": matter
        case "cells": cells
        default: nil
        }
    }

    /// Why the case was found: the words where they stand, or that the search names it.
    private static func why(_ hit: SearchHitView, _ viewer: Viewer) -> String {
        let language = viewer.language
        return switch (hit.reason, hit.passage) {
        case (.number?, _):
            #"<small class="passage">\#(Localized(zh: "编号相符", en: "This is its number")[language])</small>"#
        case (.applicant?, _):
            #"<small class="passage">\#(Localized(zh: "投诉人、举报人的姓名、电话或邮箱完全相符", en: "Name, telephone or e-mail of its complainant or informant, exactly")[language])</small>"#
        case (nil, let passage?):
            #"<small class="passage"><span class="soft">\#(name(of: passage.place, viewer))</span> "#
                + marked(passage.pieces) + "</small>"
        case (nil, nil): ""
        }
    }

    private static func name(of place: Passage.Place, _ viewer: Viewer) -> String {
        switch place {
        case .matter(let field): return field.name[viewer.language]
        case .text(let instant):
            let day = Day(instant, viewer.offset)
            return Localized(zh: "\(day.text(.zh))的办理文字", en: "Written on \(day.text(.en))")[viewer.language]
        case .file(let instant):
            let day = Day(instant, viewer.offset)
            return Localized(zh: "\(day.text(.zh))的文件", en: "File of \(day.text(.en))")[viewer.language]
        case .record(let instant):
            let day = Day(instant, viewer.offset)
            return Localized(zh: "\(day.text(.zh))记录的编号", en: "Recorded on \(day.text(.en))")[viewer.language]
        }
    }

    private static func marked(_ pieces: [Passage.Piece]) -> String {
        pieces.map { $0.isFound ? "<mark>\(escaped($0.text))</mark>" : escaped($0.text) }.joined()
    }
}
