/// What stands before the line that is typed.
package struct Prompt: Sendable, Equatable {
    private var agency = ""
    package init() {}

    package var text: String { agency.isEmpty ? "kinerja> " : "kinerja \(agency)> " }

    /// `250 USING agency=… period=…` moves the session's scope.
    package mutating func heard(_ ending: Ending) {
        guard ending.code == 250, ending.symbol == "USING" else { return }
        agency = ending.value(of: "agency") ?? ""
    }
}
