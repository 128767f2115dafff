import Crypto
import Custody
import Foundation
import Hummingbird
import HTTPTypes
import NIOCore

/// Style, script and pictures: read once, compressed once, under addresses that carry a hash of their content and may
/// therefore be kept for a year.
package struct Assets: Sendable {
    private struct Asset: Sendable {
        let type: String
        let tag: String
        let plain: [UInt8]
        let packed: [UInt8]
    }

    private let byAddress: [String: Asset]
    private let addresses: [String: String]

    init() throws {
        var byAddress: [String: Asset] = [:]
        var addresses: [String: String] = [:]
        for file in try Resources.files(in: "Assets") {
            let bytes = [UInt8](try Data(contentsOf: file))
            let hash = hexadecimal(Array(SHA256.hash(data: bytes)).prefix(6))
            let name = file.deletingPathExtension().lastPathComponent + "-" + hash + "." + file.pathExtension
            byAddress[name] = Asset(
                type: Self.type(of: file.pathExtension), tag: "\"\(hash)\"", plain: bytes,
                packed: gzipped(bytes))
            addresses[file.lastPathComponent] = Paths.assets + "/" + name
        }
        self.byAddress = byAddress
        self.addresses = addresses
    }

    /// The address of a file by its plain name, such as `hufu.css`.
    package func address(_ file: String) -> String {
        guard let address = addresses[file] else { preconditionFailure("There is no asset \(file).") }
        return address
    }

    /// Bytes on the wire, for the page budget.
    package func packedSize(_ file: String) -> Int {
        addresses[file].flatMap { byAddress[String($0.dropFirst(Paths.assets.count + 1))] }?.packed.count ?? 0
    }

    func response(_ name: String, to request: Request) throws(WebProblem) -> Response {
        guard let asset = byAddress[name] else { throw .notFound }
        var headers: HTTPFields = [
            .contentType: asset.type, .eTag: asset.tag, .cacheControl: "public, max-age=31536000, immutable",
            .vary: "Accept-Encoding",
        ]
        if request.headers[.ifNoneMatch] == asset.tag { return Response(status: .notModified, headers: headers) }
        let bytes = request.acceptsGzip ? asset.packed : asset.plain
        if request.acceptsGzip { headers[.contentEncoding] = "gzip" }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static func type(of ending: String) -> String {
        switch ending {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "application/octet-stream"
        }
    }
}
