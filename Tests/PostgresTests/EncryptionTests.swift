import Postgres
import Support
import Testing

@Suite("over TLS")
struct EncryptionTests {
    @Test("lanes, streams and COPY work over TLS, where libpq may hold bytes that no socket tells of", .timeLimit(.minutes(2)))
    func works() async throws {
        // A port of the loopback that is free now.
        let port = try await withFaultProxy(to: "/nowhere") { proxy in proxy.address.split(separator: "=").last.map(String.init) ?? "" }
        let settings = Cluster.quick + ["ssl=on", "listen_addresses=127.0.0.1", "port=\(port)"]
        try await withCluster(settings, port: port) { cluster in
            try await makeTemplate(on: cluster)
            let target = try ConnectionString("host=127.0.0.1 port=\(port) dbname=kinerja_test user=tester sslmode=require")
            try await withOneLane(target) { client in
                let encrypted = Statement("encrypted", "select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                let isEncrypted = try await client.results(encrypted())[0].firstColumn
                #expect(isEncrypted == ["t"])
                let mirror = Statement("mirror", "select $1::text || $1::text", [.text])
                let text = String(repeating: "kinerja ", count: 100_000)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<40 {
                        let sent = number.isMultiple(of: 2) ? text : "\(number)"
                        group.addTask {
                            let found = try await client.results(mirror(.text(sent)))[0].firstColumn
                            #expect(found == [sent + sent])
                        }
                    }
                    try await group.waitForAll()
                }
                try await client.withConnection { connection in
                    let rows = AsyncStream<[Parameter]> { stream in
                        for number in 0..<50_000 { stream.yield([.int8(Int64(number))]) }
                        stream.finish()
                    }
                    let copied = try await connection.copy(into: CopyTarget("applied", [("request", .int8)]), from: rows)
                    #expect(copied == 50_000)
                    var sum = 0
                    try await connection.stream(Statement("all", "select request from applied")()) { row in sum += try row.value(0, as: Int.self) }
                    #expect(sum == 1_249_975_000)
                }
            }
        }
    }
}
