import Support

import enum Operations.JSON

/// Published results of many people, each with a session.
struct OwnResults: Sendable {
    let ground: FacesGround
    private let people: Int

    init(_ ground: FacesGround, people: Int) { (self.ground, self.people) = (ground, people) }

    /// What the tokens of all begin with; their number follows.
    var prefix: String { String(ground.token.prefix(52)) }

    func prepare() async throws {
        let values = [("PEOPLE", "\(people)"), ("PREFIX", prefix)]
        let script = values.reduce("\(try readFile("\(loadFolder)/publish.sql"));\n\(try readFile("\(loadFolder)/own.sql"))") {
            $0.replacing($1.0, with: $1.1)
        }
        try await ground.withDaemon("warning") { _ in _ = try await ground.kinerjad.script(script) }
    }

    /// As a script of wrk's.
    var lua: String {
        """
        math.randomseed(os.time())
        local asked = {}
        init = function()
          for n = 1, 10000 do
            asked[n] = wrk.format("GET", "/v1/me/results", { ["Authorization"] = "Bearer \(prefix)" .. string.format("%012d", math.random(\(people))) })
          end
        end
        request = function() return asked[math.random(10000)] end
        """
    }

    var script: String {
        get throws {
            let enter =
                "select api.enter(sha256(decode(:prefix || lpad(:n, 12, '0'), 'hex')), 'result mine', '00000000-0000-4000-8000-000000000000');"
            let statement = try PgbenchLoad.statement("result mine", [], ["50"])
            return ["\\set n random(1, \(people))", "\\startpipeline", enter, statement, "\\endpipeline"].joined(separator: "\n") + "\n"
        }
    }

    /// The results of one of them.
    func answer(of server: FacesDaemon) async throws -> [JSON] {
        let answer = try await HTTPClient(Exchange(.tcp(port: server.http))).request("GET", "/v1/me/results", token: "\(prefix)000000000007")
        guard answer.status == 200, case .array(let items)? = try JSON(reading: answer.body)["items"] else {
            throw SupportFailure("\(answer.status) \(answer.text)")
        }
        return items
    }

    /// Both say the same of the same person, but for how many digits a second has.
    func requireSame(_ daemon: FacesDaemon, _ peer: FacesDaemon) async throws {
        let (ours, theirs) = (try await answer(of: daemon), try await answer(of: peer))
        guard ours.count == 1, theirs.count == 1, let fields = ours[0].fields else { throw SupportFailure("not one result each: \(ours) \(theirs)") }
        for field in fields where field.name != "published_at" && theirs[0][field.name]?.written != field.value.written {
            throw SupportFailure("\(field.name): \(field.value.written) here, \(theirs[0][field.name]?.written ?? "nothing") there")
        }
    }
}
