/// Where evidence lies: a folder or a bucket, as an operator writes it.
package enum EvidencePlace: Sendable, Equatable {
    case folder(String)
    case bucket(BucketAddress)

    package init(_ text: String) throws(BucketAddressProblem) {
        guard text.contains("://") else {
            self = .folder(text)
            return
        }
        self = .bucket(try BucketAddress(text))
    }

    /// Opens the store. `data` is the folder of the installation, in which files wait until a bucket has them; only a
    /// bucket asks for `credentials`.
    package func open(
        data: String, credentials: () throws -> BucketCredentials = { throw BucketCredentialsProblem.missing }
    ) throws -> EvidenceStore {
        switch self {
        case .folder(let path): try EvidenceStore(path: path)
        case .bucket(let address):
            try EvidenceStore(bucket: address, credentials: credentials(), incoming: data + "/incoming")
        }
    }
}
