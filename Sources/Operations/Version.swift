/// What runs: shown by `hufu --version` and `/metrics`, so that an operator sees when all servers are of one version.
package enum Version {
    package static let current = "0.4.0"
}
