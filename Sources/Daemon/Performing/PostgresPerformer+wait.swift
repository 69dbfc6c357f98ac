internal import Operations

extension PostgresPerformer {
    /// Looks at a job until it has ended or time is over; answers how it is then.
    func wait(_ call: Call, for caller: Caller) async throws(Operations.Failure) -> Outcome {
        let timeout = Int(call.arguments["timeout", in: call.operation] ?? "60") ?? 60
        let deadline = ContinuousClock.now + .seconds(timeout)
        let job = call.arguments["job", in: call.operation] ?? ""
        let look = Call(.jobShow, try Arguments(for: .jobShow, given: [("job", job)]))
        var pause = Duration.milliseconds(50)
        while true {
            let answer = await perform(look, for: caller)
            guard case .one(let body) = answer, let state = try? JSON(reading: body.json)["state"], ContinuousClock.now < deadline else {
                if case .failed(let failure) = answer { throw failure }
                return answer
            }
            guard state == .text("WAITING") || state == .text("RUNNING") else { return answer }
            do { try await Task.sleep(for: pause) } catch { throw Operations.Failure(.closing) }
            pause = min(pause * 2, .seconds(1))
        }
    }
}
