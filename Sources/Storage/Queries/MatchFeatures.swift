package import Vocabulary

// What cases are compared in: one row of fixed width for each, read for the hundred or so that a look-up finds.

extension Connection {
    /// Writes what a case is compared in that never was before.
    func insertMatchFeatures(_ row: MatchFeatureRow, of id: CaseID) throws {
        try execute(SQL.insert, Value(id), Value(row.version), Value(row.bytes))
    }

    /// Writes what a case is compared in, in place of what was there.
    package func saveMatchFeatures(_ row: MatchFeatureRow, of id: CaseID) throws {
        try execute(SQL.save, Value(id), Value(row.version), Value(row.bytes))
    }

    /// What these cases are compared in. Those that stand in no index are missing.
    package func features(of ids: [CaseID]) throws -> [CaseID: MatchFeatureRow] {
        var found: [CaseID: MatchFeatureRow] = [:]
        found.reserveCapacity(ids.count)
        try forEachOfMany(ids.map(\.value), SQL.ofMany, few: SQL.ofFew) { row in
            found[row.caseID(0)] = MatchFeatureRow(version: row.int(1), bytes: row.blob(2))
        }
        return found
    }

    package func deleteMatchFeatures(of id: CaseID) throws {
        try execute(SQL.delete, Value(id))
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO matchFeature (caseId, version, features)
        VALUES (?1, ?2, ?3)
        """

    static let save = """
        \(insert)
        ON CONFLICT (caseId) DO UPDATE
        SET version = excluded.version, features = excluded.features
        """

    static let ofMany = """
        SELECT caseId, version, features
        FROM matchFeature
        WHERE caseId IN (\(ManyPlaces.places))
        """

    static let ofFew = """
        SELECT caseId, version, features
        FROM matchFeature
        WHERE caseId IN (\(ManyPlaces.fewPlaces))
        """

    static let delete = """
        DELETE FROM matchFeature
        WHERE caseId = ?1
        """
}
