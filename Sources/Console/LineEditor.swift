internal import CEdit
internal import Glibc

/// libedit: a line is typed, edited, and found again.
struct LineEditor: ~Copyable {
    enum Typed: Equatable {
        case line(String)
        /// Ctrl-C.
        case interrupted
        /// Ctrl-D.
        case end
    }
    private let editor: UnsafeMutablePointer<line_editor>

    /// - Throws: `usage` when this is no terminal.
    init(remembering lines: [String]) throws(Stop) {
        // Letters beyond ASCII are typed and deleted whole.
        setlocale(LC_CTYPE, "")
        if String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
        guard let editor = line_editor_open(Int32(HistoryFile.limit)) else { throw Stop(.usage, "no line can be edited here; use -c or -f") }
        self.editor = editor
        for line in lines { remember(line) }
    }

    deinit { line_editor_close(editor) }

    func line(_ prompt: String) -> Typed {
        guard let line = line_editor_line(editor, prompt) else { return editor.pointee.interrupted != 0 ? .interrupted : .end }
        return .line(String(String(cString: line).prefix { !$0.isNewline }))
    }

    func remember(_ line: String) { line_editor_remember(editor, line) }
}
