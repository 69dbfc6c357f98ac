internal import CEdit
internal import Glibc

/// libedit: a line is typed, edited, and found again.
struct LineEditor: ~Copyable {
    enum Typed: Equatable {
        case line(String)
        /// Ctrl-C.
        case interrupted
        /// Ctrl-D, or what help has said.
        case end
    }
    /// What becomes of the line when somebody has asked for help.
    enum Reaction {
        /// In the place of so many scalars before the cursor.
        case insert(String, replacing: Int)
        /// Below the line, which is drawn again.
        case show([String])
        case beep
        case interrupted
        case end
    }
    typealias Help = (HelpRequest.Wish, String) -> Reaction
    private let editor: UnsafeMutablePointer<line_editor>

    /// - Throws: `usage` when this is no terminal.
    init(remembering lines: [String]) throws(Stop) {
        // Letters beyond ASCII are typed and deleted whole.
        setlocale(LC_CTYPE, "")
        if String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
        guard let editor = line_editor_open(Int32(HistoryFile.limit)) else { throw Stop(.usage, "no line can be edited here; use -c or -f") }
        self.editor = editor
        editor.pointee.help = { editor, isList in
            guard let editor, let context = editor.pointee.context else { return UInt8(CC_ERROR) }
            return Unmanaged<Helper>.fromOpaque(context).takeUnretainedValue().answer(editor, isList == 0 ? .complete : .list)
        }
        for line in lines { remember(line) }
    }

    deinit { line_editor_close(editor) }

    /// - Parameter help: Is told what stands before the cursor, within `Interrupt.told`.
    func line(_ prompt: String, help: Help) -> Typed {
        withoutActuallyEscaping(help) { help in
            let helper = Helper(help)
            return withExtendedLifetime(helper) {
                editor.pointee.context = Unmanaged.passUnretained(helper).toOpaque()
                defer { editor.pointee.context = nil }
                guard let line = line_editor_line(editor, prompt) else { return editor.pointee.interrupted != 0 ? .interrupted : .end }
                return .line(String(String(cString: line).prefix { !$0.isNewline }))
            }
        }
    }

    func remember(_ line: String) { line_editor_remember(editor, line) }
}

/// From libedit's key to what is to be done, and back.
private final class Helper {
    private let help: LineEditor.Help
    init(_ help: @escaping LineEditor.Help) { self.help = help }

    func answer(_ editor: UnsafeMutablePointer<line_editor>, _ wish: HelpRequest.Wish) -> UInt8 {
        var count: Int32 = 0
        let letters = line_editor_before(editor, &count)
        var before = String.UnicodeScalarView()
        for letter in UnsafeBufferPointer(start: letters, count: Int(count)) {
            before.append(Unicode.Scalar(UInt32(bitPattern: letter)) ?? "\u{FFFD}")
        }
        let reaction = Terminal.withInterrupts { Interrupt.told { help(wish, String(before)) } }
        switch reaction {
        case .insert(let text, let count):
            let letters = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
            return line_editor_replace(editor, Int32(count), letters)
        case .show(let lines):
            let start = String(repeating: "\n", count: Int(line_editor_lines_below(editor, Int32(Terminal.size.columns))))
            Terminal.put(Array((start + lines.map { "\($0)\n" }.joined()).utf8))
            return line_editor_redraw(editor)
        case .beep: return UInt8(CC_ERROR)
        case .interrupted:
            editor.pointee.interrupted = 1
            return UInt8(CC_EOF)
        case .end: return UInt8(CC_EOF)
        }
    }
}
