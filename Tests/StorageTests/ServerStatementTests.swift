import PostgresEngine
import Storage
import Testing

@Suite("Statements of the common SQL as PostgreSQL takes them")
struct ServerStatementTests {
    @Test("Places are written its way, and a list of many becomes one array")
    func rewritten() {
        let one = ServerStatement("SELECT box FROM draft WHERE hash = ?1 AND expiresAt > ?2")
        #expect(one.sql == "SELECT box FROM draft WHERE hash = $1 AND expiresAt > $2" && !one.takesArray)
        for places in [ManyPlaces.fewPlaces, ManyPlaces.places] {
            let many = ServerStatement("SELECT id FROM t WHERE id IN (\(places)) OR otherId IN (\(places))")
            #expect(many.sql == "SELECT id FROM t WHERE id = ANY ($1) OR otherId = ANY ($1)" && many.takesArray)
        }
    }

    @Test("What only fills a place is left out of the array")
    func array() {
        #expect(ServerStatement.array([7, 5, 0, 0]) == "{7,5}")
        #expect(ServerStatement.array([0]) == "{}")
    }
}
