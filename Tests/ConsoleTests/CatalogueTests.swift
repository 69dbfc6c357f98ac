import Console
import Operations
import Testing

/// The console tells questions from changes by their words; the daemon's table has both.
@Suite("the console and the daemon's table")
struct CatalogueTests {
    @Test("what only reads is a question, and nothing else is")
    func questions() {
        for operation in Catalogue.all.operations where operation.faces.contains(.line) {
            let text = CommandText(operation.words)
            #expect(text.isQuestion == (operation.effect == .reads), "\(operation.words)")
            // Expert mode is the session's own.
            #expect(text.changesNothing == (operation.effect == .reads || text.words.first == "expert"), "\(operation.words)")
        }
        for word in ["use", "quit", "format", "auth", "batch run", "watch", "period open", "import people", "purge measurements"] {
            #expect(!CommandText(word).isQuestion, "\(word)")
        }
    }
}
