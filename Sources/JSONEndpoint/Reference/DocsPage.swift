internal import Operations

/// `/docs`: every operation and every symbol on one page, readable on a phone, without a script.
enum DocsPage {
    static func html(_ catalogue: Catalogue, version: String) -> String {
        let operations = catalogue.operations.filter { $0.faces.contains(.http) }.sorted {
            ($0.route.template, $0.route.method.rawValue) < ($1.route.template, $1.route.method.rawValue)
        }
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Kinerja \(version)</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem }
            code { font: 0.9em ui-monospace, monospace; overflow-wrap: anywhere }
            td code { overflow-wrap: normal; white-space: nowrap }
            table { border-collapse: collapse; width: 100%; display: block; overflow-x: auto }
            th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #8884 }
            section { border-top: 1px solid #8888; margin-top: 1.5rem }
            h2 { margin-top: 2.5rem } h3 { margin-bottom: 0 } small { opacity: .75 }
            </style></head><body>
            <h1>Kinerja \(escaped(version))</h1>
            <p>The JSON endpoint, as <a href="/openapi.json">openapi.json</a> has it. Log in with <code>POST /v1/session</code> and send the token as
            <code>Authorization: Bearer …</code>. Whatever changes something and can be sent again needs an <code>Idempotency-Key</code>; whatever changes a
            thing that has a revision needs the <code>If-Match</code> of what was seen; <code>validate_only=true</code> runs every check and changes nothing.</p>
            <h2>Operations</h2>
            \(operations.map(section).joined(separator: "\n"))
            <h2>Refusals</h2>
            <p>Problem documents (RFC 9457); <code>code</code> is what programs decide by.</p>
            <table><tr><th>code</th><th>status</th><th>means</th></tr>
            \(Symbol.allCases.map { #"<tr id="\#($0.rawValue)"><td><code>\#($0.rawValue)</code></td><td>\#($0.meaning.status)</td><td>\#(escaped($0.meaning.english))<br><small lang="id">\#(escaped($0.meaning.indonesian))</small></td></tr>"# }.joined(separator: "\n"))
            </table></body></html>

            """
    }

    private static func section(_ operation: Operation) -> String {
        let name = operation.words.split(separator: " ").joined(separator: "_")
        let arguments = operation.arguments.map { argument in
            let place = operation.route.parameters.contains(argument.name) ? "path" : operation.route.method == .get ? "query" : "body"
            return
                "<tr><td><code>\(argument.name)</code></td><td>\(place)\(argument.need == .required || argument.need == .scoped ? "" : ", optional")</td><td>\(marked(argument.kind.meaning))</td></tr>"
        }
        return """
            <section id="\(name)"><h3><code>\(operation.route.method.rawValue.uppercased()) \(escaped(operation.route.template))</code></h3>
            <p>\(marked(operation.summary)) <small>Level \(operation.level.word).</small></p>
            \(arguments.isEmpty ? "" : "<table>\(arguments.joined())</table>")
            </section>
            """
    }

    /// What stands between backticks is typed.
    private static func marked(_ text: String) -> String {
        escaped(text).split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .map { $0.offset.isMultiple(of: 2) ? String($0.element) : "<code>\($0.element)</code>" }.joined()
    }

    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { out, character in
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: out.append(character)
            }
        }
    }
}
