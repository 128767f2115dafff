import Foundation
import Logging
import Operations
import Testing

@Suite("The log")
struct LogTests {
    /// What a logger of this format wrote.
    private func written(_ format: LogFormat, isTerminal: Bool = false, _ work: (Logger) -> Void) throws -> String {
        let pipe = Pipe()
        let sink = LogSink(descriptor: pipe.fileHandleForWriting.fileDescriptor)
        let handler = LineLogHandler(format, isTerminal: isTerminal, sink: sink, now: { 1_772_419_200_123 })
        var logger = Logger(label: "test") { _ in handler }
        logger.logLevel = .info
        work(logger)
        sink.flush()
        try pipe.fileHandleForWriting.close()
        return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    @Test("JSON is one object a line, numbers are numbers, and the order of fields is fixed")
    func json() throws {
        let text = try written(.json) { logger in
            logger.info("Request answered", metadata: ["status": .stringConvertible(200), "route": "/track"])
            logger.debug("Not this one")
        }
        #expect(
            text == """
                {"at":"2026-03-02T02:40:00.123Z","level":"info","message":"Request answered","route":"/track","status":200}

                """)
    }

    @Test("Without a word about it a terminal gets text, and everything else JSON")
    func automatic() throws {
        let text = try written(.automatic, isTerminal: true) { $0.notice("Stopping", metadata: ["why": "a b"]) }
        #expect(text == "2026-03-02T02:40:00.123Z notice Stopping why=\"a b\"\n")
        #expect(try written(.automatic) { $0.notice("Stopping") }.hasPrefix("{\"at\""))
    }

    @Test("No value can begin a line of its own or end its quotation", arguments: [LogFormat.json, .text])
    func hostile(format: LogFormat) throws {
        let hostile = "x\"}\r\n{\"level\":\"info\u{2028}\u{0}\u{1B}[31m\\"
        let text = try written(format) { $0.error("Request failed", metadata: ["error": "\(hostile)"]) }
        #expect(
            text.split(whereSeparator: \.isNewline).count == 1 && !text.contains("\u{1B}") && !text.contains("\u{0}"))
        if format == .json {
            let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            #expect(object?["error"] as? String == hostile)
        }
    }

    @Test("A reader that reads nothing keeps nobody waiting; what does not fit is counted")
    func fullPipe() throws {
        let pipe = Pipe()
        let figures = Figures()
        let sink = LogSink(descriptor: pipe.fileHandleForWriting.fileDescriptor, figures: figures)
        let line = String(repeating: "a", count: 1023)
        let start = ContinuousClock.now
        for _ in 0..<4000 { sink.take(line) }
        #expect(ContinuousClock.now - start < .seconds(5), "four megabytes for a pipe of 64 KB")
        let reader = Thread { while !pipe.fileHandleForReading.availableData.isEmpty {} }
        reader.start()
        sink.flush()
        try pipe.fileHandleForWriting.close()
        #expect(figures.value(.logDropped) > 1000 && figures.value(.logDropped) < 4000)
    }
}
