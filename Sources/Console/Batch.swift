/// What a script has said of batches: lines between `batch begin` and `batch run` are collected by the daemon, and run together.
package struct Batch: Sendable {
    /// Lines are collected.
    private var isOpen = false
    /// What was collected has been neither run nor checked.
    package private(set) var isLeft = false
    package init() {}

    /// A line as a dry run sends it: nothing of it is changed, and a batch is checked as a whole.
    package func dry(_ text: CommandText) -> String {
        if text.isImport { return text.asDryRun }
        if text.batchVerb == "run" { return "\(text.tag)batch check" }
        return isOpen ? text.tag + text.rest : text.checked
    }

    /// - Parameter text: As it stands in the script.
    package mutating func heard(_ ending: Ending, after text: CommandText) {
        if ending.symbol == "COLLECTED" { isLeft = true }
        // Whoever comes in anew has none.
        if text.words.first == "auth" { (isOpen, isLeft) = (false, false) }
        switch text.batchVerb {
        case "begin": isOpen = true
        case "run", "discard": (isOpen, isLeft) = (false, false)
        case "check": isLeft = false
        default: break
        }
    }
}
