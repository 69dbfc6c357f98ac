internal import Mustache
internal import Operations

/// What a template sees: JSON, as operations answer it and pages add to it, and below `w` the words of a language.
struct Scene: MustacheParent {
    let json: JSON
    let words: Words

    func child(named name: String) -> Any? {
        if name == "w" { return words }
        return View(json: json).child(named: name)
    }
}

extension Words: MustacheParent {
    func child(named name: String) -> Any? { self[name] }
}

/// JSON by the rules of Mustache: null and `false` are nothing, an array is one after another. It says so itself: the library would look into the
/// enum by reflection.
private struct View: MustacheParent, MustacheCustomRepresentation {
    let json: JSON

    /// A name that is there with null hides one of that name around it.
    func child(named name: String) -> Any? { json[name].map(View.init) }

    var representation: Any? {
        switch json {
        case .null: nil
        case .bool(let flag): flag
        case .number(let number): number
        case .digits(let text), .text(let text): text
        case .array(let items): items.map(View.init)
        case .object: self
        }
    }
}

/// HTML by Unicode scalars. The library's own escaping goes by what one sees as a character: a quotation mark under a combining accent is another
/// one for it, and would end an attribute.
private struct HTML: MustacheContentType {
    func escapeText(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            case "<": out.append(contentsOf: "&lt;".unicodeScalars)
            case ">": out.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
            case "'": out.append(contentsOf: "&#39;".unicodeScalars)
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}

/// Templates are texts in the binary, one file each: a page can never meet a template of another version, and nothing needs to be installed or
/// found. (`sql/` is a folder because DBAs read it; nobody edits a page on a server.)
enum Template: String, CaseIterable, Sendable {
    case head, foot, login, code, newpassword, forgotten, password, tasks, form, plan, result, assessments, assessed, assessment, rating, why, message

    var text: String {
        switch self {
        case .head: Self.headText
        case .foot: Self.footText
        case .login: Self.loginText
        case .code: Self.codeText
        case .newpassword: Self.newpasswordText
        case .forgotten: Self.forgottenText
        case .password: Self.passwordText
        case .tasks: Self.tasksText
        case .form: Self.formText
        case .plan: Self.planText
        case .result: Self.resultText
        case .assessments: Self.assessmentsText
        case .assessed: Self.assessedText
        case .assessment: Self.assessmentText
        case .rating: Self.ratingText
        case .why: Self.whyText
        case .message: Self.messageText
        }
    }

    /// Read once, at the start.
    /// - Throws: Mustache's errors, for a template that is none.
    static func library() throws -> MustacheLibrary {
        MustacheContentTypes.register(HTML(), named: "PAGE")
        var library = MustacheLibrary()
        // A partial begins anew with the library's escaping: each says ours.
        for template in allCases { try library.register("{{% CONTENT_TYPE:PAGE}}\n\(template.text)", named: template.rawValue) }
        return library
    }
}
