// swift-tools-version: 6.2
// Targets, in the order in which they may import one another. docs/modules.md says in one sentence what each is for.
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Hufu",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

        .target(name: "Vocabulary", swiftSettings: strict),
        .target(
            name: "Agreement",
            dependencies: ["Vocabulary", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(
            name: "Operations",
            dependencies: [
                "Vocabulary", .product(name: "Logging", package: "swift-log"), .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(name: "CaseRules", dependencies: ["Vocabulary", "Agreement"], swiftSettings: strict),
        .target(
            name: "Matching", dependencies: ["Vocabulary"],
            resources: [.embedInCode("Resources/standard-model.json")],
            swiftSettings: strict),
        .target(
            name: "Custody",
            dependencies: [
                "Vocabulary", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(name: "Storage", dependencies: ["Vocabulary"], swiftSettings: strict),
        .target(
            name: "SQLiteEngine",
            dependencies: [
                "Storage", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(
            name: "PostgresEngine", dependencies: ["Storage", "CPostgres"], swiftSettings: strict),
        .target(name: "Transfers", dependencies: ["CCurl"], swiftSettings: strict),
        .target(
            name: "EvidenceStore",
            dependencies: ["Vocabulary", "Custody", "Transfers", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "Notices",
            dependencies: [
                "Vocabulary", "Storage", "Transfers", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .target(
            name: "Casework",
            dependencies: ["Vocabulary", "Agreement", "CaseRules", "Matching", "Custody", "Operations", "Storage"],
            swiftSettings: strict),
        .target(
            name: "Copies",
            dependencies: ["Vocabulary", "Custody", "Storage", "EvidenceStore", "CZlib"],
            swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Vocabulary", "Agreement", "CaseRules", "Matching", "Custody", "Operations", "Storage", "Casework",
                "EvidenceStore", "Notices", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            resources: [.copy("Resources")],
            swiftSettings: strict),
        .target(
            name: "Demo",
            dependencies: ["Vocabulary", "Agreement", "CaseRules", "Storage", "Casework"],
            swiftSettings: strict),
        .executableTarget(
            name: "hufu",
            dependencies: [
                "Vocabulary", "Agreement", "CaseRules", "Matching", "Custody", "Storage", "SQLiteEngine",
                "PostgresEngine", "EvidenceStore", "Casework", "Copies", "Notices", "Web", "Demo", "Operations",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "bench",
            dependencies: [
                "Vocabulary", "Agreement", "CaseRules", "Matching", "Storage", "SQLiteEngine", "PostgresEngine",
                "Casework", "Web", "Demo", "TestSupport", "TestStores",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        .target(
            name: "TestSupport",
            dependencies: ["CaseRules", "Agreement", "Vocabulary"],
            path: "Tests/TestSupport",
            swiftSettings: strict),
        .target(
            name: "TestStores",
            dependencies: ["Storage", "SQLiteEngine", "PostgresEngine"],
            path: "Tests/TestStores",
            swiftSettings: strict),
        .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary"], swiftSettings: strict),
        .testTarget(
            name: "DemoTests",
            dependencies: [
                "Demo", "Casework", "CaseRules", "Agreement", "Custody", "Storage", "SQLiteEngine", "Vocabulary",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CaseworkTests",
            dependencies: [
                "Casework", "CaseRules", "Agreement", "Custody", "Matching", "Operations", "Storage", "SQLiteEngine",
                "Vocabulary", "TestSupport", "TestStores",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "OperationsTests",
            dependencies: ["Operations", "Vocabulary", .product(name: "Logging", package: "swift-log")],
            swiftSettings: strict),
        .testTarget(
            name: "NoticesTests",
            dependencies: [
                "Notices", "Storage", "Transfers", "Vocabulary", "TestStores",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DocumentTests", dependencies: ["Agreement", "Operations", "Vocabulary"], swiftSettings: strict),
        .testTarget(
            name: "MatchingTests", dependencies: ["Matching", "Vocabulary"], exclude: ["Tables"], swiftSettings: strict),
        .testTarget(
            name: "AgreementTests", dependencies: ["Agreement", "TestSupport", "Vocabulary"], swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Vocabulary", "Agreement", "CaseRules", "Custody", "Operations", "Storage", "SQLiteEngine",
                "EvidenceStore", "Casework", "Notices", "CZlib", "TestSupport", "TestStores",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CaseRulesTests",
            dependencies: ["CaseRules", "Agreement", "Vocabulary", "TestSupport"],
            exclude: ["Golden", "Tables"],
            swiftSettings: strict),
        .testTarget(
            name: "CopiesTests",
            dependencies: [
                "Copies", "Casework", "Agreement", "Custody", "Storage", "SQLiteEngine", "EvidenceStore", "Vocabulary",
                "Demo", "TestStores",
            ],
            exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(name: "CustodyTests", dependencies: ["Custody", "Vocabulary"], swiftSettings: strict),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Storage", "SQLiteEngine", "PostgresEngine", "Vocabulary", "TestStores",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "TransfersTests",
            dependencies: ["Transfers", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "EvidenceStoreTests",
            dependencies: ["EvidenceStore", "Custody", "Vocabulary", "Transfers", "TestSupport"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
