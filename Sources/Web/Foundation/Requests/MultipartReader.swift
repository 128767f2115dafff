package import Hummingbird
import HTTPTypes
import NIOCore

/// Reads a form with files: fields into a `FormData`, each file into a sink that is opened for it. Files that may not
/// be stored are read to their end and reported, so that the reader sees a page and not a broken connection.
package struct MultipartReader: Sendable {
    /// Opens the sink of a file, or refuses it. Fields that stand before the file in the form can already be read.
    package typealias Open = @Sendable (MultipartPart, FormData) async throws -> any UploadSink

    private let limits: UploadLimits
    private let endings: [String]

    /// - Parameter endings: of the names of files that may come, in lower case.
    package init(limits: UploadLimits, endings: [String] = UploadRefusal.endings) {
        self.limits = limits
        self.endings = endings
    }

    package func read(_ request: Request, open: Open) async throws -> (FormData, [UploadResult]) {
        guard request.mediaType == "multipart/form-data", let boundary = Self.boundary(of: request),
            var parser = MultipartParser(boundary: boundary)
        else { throw WebProblem.badRequest(FormProblem.wrongType) }
        if let length = request.contentLength, length > limits.requestBytes {
            throw WebProblem.tooLarge(limit: limits.requestBytes)
        }
        var collector = MultipartCollector(limits: limits, endings: endings)
        var total = 0
        do {
            var parts = request.body.makeAsyncIterator()
            while let part = try await Request.next(&parts) {
                total += part.readableBytes
                guard total <= limits.requestBytes else { throw WebProblem.tooLarge(limit: limits.requestBytes) }
                for event in try parser.feed(part.readableBytesView) { try await collector.take(event, open) }
            }
            try parser.finish()
        } catch {
            await collector.cancel()
            if let problem = error as? FormProblem { throw WebProblem.badRequest(problem) }
            throw error
        }
        return (collector.form, collector.results)
    }

    private static func boundary(of request: Request) -> String? {
        guard let type = request.headers[.contentType] else { return nil }
        for parameter in type.split(separator: ";").dropFirst() {
            let pair = parameter.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, String(pair[0]).trimmed.lowercased() == "boundary" else { continue }
            return String(pair[1]).trimmed.replacing("\"", with: "")
        }
        return nil
    }
}

/// What has been read of a form with files so far.
private struct MultipartCollector {
    let limits: UploadLimits
    let endings: [String]
    var form = FormData()
    var results: [UploadResult] = []
    private var part: MultipartPart?
    private var text: [UInt8] = []
    private var size = 0
    private var sink: (any UploadSink)?
    private var refusal: UploadRefusal?

    init(limits: UploadLimits, endings: [String]) {
        self.limits = limits
        self.endings = endings
    }

    mutating func take(_ event: MultipartEvent, _ open: MultipartReader.Open) async throws {
        switch event {
        case .begin(let head): try await begin(head, open)
        case .data(let bytes): try await add(bytes)
        case .end: try await end()
        }
    }

    func cancel() async { await sink?.cancel() }

    private mutating func begin(_ head: MultipartPart, _ open: MultipartReader.Open) async throws {
        (part, text, size, sink, refusal) = (head, [], 0, nil, nil)
        // A file field left empty comes as a part without a name of the file.
        guard let name = head.filename, !name.isEmpty else { return }
        let stored = results.filter { if case .stored = $0 { true } else { false } }.count
        refusal = stored >= limits.files ? .tooMany(limit: limits.files) : .ofName(name, endings)
        guard refusal == nil else { return }
        do {
            sink = try await open(head, form)
        } catch let refused as UploadRefusal {
            refusal = refused
        }
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) async throws {
        size += bytes.count
        guard let part, let name = part.filename else {
            text.append(contentsOf: bytes)
            guard text.count <= Request.formBytes else { throw FormProblem.partTooLong }
            return
        }
        guard !name.isEmpty else { return }
        if size > limits.fileBytes, refusal == nil {
            refusal = .tooLarge(bytes: size, limit: limits.fileBytes)
            await sink?.cancel()
            sink = nil
        }
        if let sink { try await sink.write(bytes) }
    }

    private mutating func end() async throws {
        guard let part else { return }
        guard let name = part.filename else {
            guard let value = String(validating: text, as: UTF8.self) else { throw FormProblem.notText }
            guard form.pairs.count < FormData.mostPairs else { throw FormProblem.tooManyFields }
            form.append(part.name, value)
            return
        }
        guard !name.isEmpty else { return }
        if size == 0, refusal == nil {
            refusal = .empty
            await sink?.cancel()
            sink = nil
        }
        if case .tooLarge(_, let limit) = refusal { refusal = .tooLarge(bytes: size, limit: limit) }
        if let refusal {
            results.append(.refused(name: name, refusal))
        } else if let sink {
            do {
                results.append(.stored(try await sink.finish()))
            } catch let refused as UploadRefusal {
                results.append(.refused(name: name, refused))
            }
        }
        sink = nil
    }
}
