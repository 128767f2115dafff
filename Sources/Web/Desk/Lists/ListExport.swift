import Casework
import HTTPTypes
import Hummingbird
import NIOCore
package import Vocabulary

/// A list of the desk as a CSV file: the whole list, in its order, without complainants and informants. It is written
/// while it is read, so that its length costs no memory.
package struct ListExport {
    let list: DeskList
    let viewer: Viewer
    let actions: ListActions

    var response: Response {
        let (list, viewer, actions) = (list, viewer, actions)
        let body = ResponseBody { writer in
            try await writer.write(ByteBuffer(bytes: CSVLine.byteOrderMark + ListExport.header(viewer.language)))
            // The writer is handed in and taken back, because a closure may not change what it only borrows.
            var out = writer
            try await actions.export(list, viewer) { rows in
                try await out.write(ByteBuffer(bytes: rows.flatMap { ListExport.line($0, viewer) }))
            }
            try await out.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename*=UTF-8''" + percentEncoded(fileName),
            ], body: body)
    }

    /// `我的 2026-11-21.csv`.
    var fileName: String {
        "\(list.name[viewer.language]) \(Day(viewer.now, viewer.offset)).csv"
    }

    package static func header(_ language: Language) -> [UInt8] {
        let names: [Localized] = [
            Localized(zh: "编号", en: "Case number"), Localized(zh: "状态", en: "State"),
            Localized(zh: "类型", en: "Kind"), Localized(zh: "来源", en: "Channel"),
            Localized(zh: "权利", en: "Right"), Localized(zh: "事项", en: "Matter"),
            Localized(zh: "地点", en: "Place"), Localized(zh: "区", en: "District"),
            Localized(zh: "收到日期", en: "Received"), Localized(zh: "到期日", en: "Due"),
            Localized(zh: "办理人", en: "With"), Localized(zh: "标记", en: "Flags"),
        ]
        return CSVLine(names.map { $0[language] }).bytes
    }

    package static func line(_ row: InboxRowView, _ viewer: Viewer) -> [UInt8] {
        let language = viewer.language
        return CSVLine([
            row.number.description, row.state[language], row.kind.name[language], row.channel.name[language],
            row.right.name[language], row.title, row.place?.name[language] ?? "", row.district,
            Day(row.receivedAt, viewer.offset).description, row.due?.day.description ?? "", row.assignee ?? "",
            row.flags.map { $0.name[language] }.joined(separator: language == .zh ? "、" : ", "),
        ]).bytes
    }
}
