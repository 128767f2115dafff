/// One step of the schema: numbered, forward only, never edited once released.
package struct Migration: Sendable {
    /// `0001-first-schema`; the number orders the steps.
    package let name: String
    /// Statements with `{{…}}` tokens for the words of the engine.
    package let script: String

    package init(name: String, script: String) {
        self.name = name
        self.script = script
    }

    /// All steps in order.
    package static let all: [Migration] = [
        Migration(name: "0001-first-schema", script: firstSchema),
        Migration(name: "0002-evidence-agency", script: evidenceAgency),
        Migration(name: "0003-earlier-evidence-agency", script: earlierEvidenceAgency),
        Migration(name: "0004-clock-versions", script: clockVersions),
        Migration(name: "0005-supervision", script: supervision),
        Migration(name: "0006-merged-cases-and-source-orders", script: mergedCasesAndSourceOrders),
        Migration(name: "0007-deliveries", script: deliveries),
        Migration(name: "0008-search-index", script: searchIndex),
        Migration(name: "0009-desk", script: [desk, bulkWork].joined(separator: "\n")),
        Migration(name: "0010-larger-match-key-blocks", script: largerMatchKeyBlocks),
        Migration(name: "0011-match-blocks", script: matchBlocks),
        Migration(name: "0012-gathered-search-entries", script: gatheredSearchEntries),
        Migration(name: "0013-repeated-cases", script: repeatedCases),
        Migration(name: "0014-rarer-search-merges", script: rarerSearchMerges),
        Migration(name: "0015-longer-search-pieces", script: searchIndexAnew),
        Migration(name: "0016-match-filters", script: matchFilters),
        Migration(name: "0017-search-pieces-of-five", script: searchIndexAnew),
        Migration(name: "0018-later-texts-in-search", script: searchIndexAnew),
        Migration(name: "0019-file-names-and-numbers-in-search", script: searchIndexAnew),
        Migration(name: "0020-young-rows-of-search", script: youngRowsOfSearch + searchIndexAnew),
        Migration(name: "0021-lighter-rows", script: lighterRows),
    ]
}

extension Database {
    /// Brings the schema up to date and tells which steps were run; none if it already was. Refuses a database of a
    /// later version.
    @discardableResult
    package func migrate(_ migrations: [Migration] = Migration.all) async throws -> [String] {
        try await write { connection in
            try connection.executeScript(connection.dialect.render(Migration.journal))
            try connection.executeScript(connection.dialect.schemaLock)
            let done = try connection.query(Migration.names, []) { $0.text(0) }
            guard done.count <= migrations.count, done == migrations.prefix(done.count).map(\.name) else {
                throw StorageFailure.newerSchema(done.count)
            }
            let missing = migrations.dropFirst(done.count)
            for migration in missing {
                try connection.executeScript(connection.dialect.render(migration.script))
                try connection.execute(Migration.record, .text(migration.name))
            }
            return missing.map(\.name)
        }
    }
}

extension Connection {
    /// The steps that made this schema, in order. Fails where there is none.
    package func migrationNames() throws -> [String] {
        try query(Migration.names, []) { $0.text(0) }
    }
}

extension Migration {
    static let journal = """
        CREATE TABLE IF NOT EXISTS migration (
            name {{TEXT}} NOT NULL PRIMARY KEY
        )
        """

    static let names = """
        SELECT name
        FROM migration
        ORDER BY name
        """

    static let record = """
        INSERT INTO migration (name)
        VALUES (?1)
        """
}
