package import Agreement
import Foundation

extension ResponsibilityAgreement {
    /// The agreement that comes with the package.
    package static let beijing: ResponsibilityAgreement = {
        do {
            return try load(BeijingFiles().files)
        } catch {
            fatalError("The agreement of Beijing does not load:\n\(error)")
        }
    }()
}

/// The folder of the package, found from this file.
package let packageRoot = URL(fileURLWithPath: #filePath).pathComponents.dropFirst().dropLast(3)
    .reduce("") { $0 + "/" + $1 }

extension AgreementVersions {
    /// The agreement that comes with the package, as the only version.
    package static let beijing = AgreementVersions(.beijing)
}
