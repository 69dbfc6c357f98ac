import Console
import Testing

/// What stands on the screen, letter by letter: without a terminal.
@Suite("the board's screens")
struct BoardLayoutTests {
    @Test("print")
    func printed() throws {
        var state = BoardFixture.state()
        print("A80\n" + state.screen(80, 24).text + "\nEND")
        print("A160\n" + state.screen(160, 50).text + "\nEND")
        print("A40\n" + state.screen(40, 10).text + "\nEND")
        print("ASCII\n" + BoardFixture.state(.indonesian).screen(80, 24, .ascii).text + "\nEND")
        state.press(.down, .enter)
        try state.hearAll()
        print("P80\n" + state.screen(80, 24).text + "\nEND")
        state.press(.end, .enter)
        try state.hearAll()
        print("M80\n" + state.screen(80, 24).text + "\nEND")
        print("M160\n" + state.screen(160, 24).text + "\nEND")
    }
}
