/// What the console was started with.
package struct Options: Sendable {
    package enum Work: Sendable, Equatable {
        case interactive
        case commands([String])
        /// `-` for standard input.
        case file(String)
    }
    package var place: Place
    package var work: Work
    package var format = Format.text
    package var login: String?
    package var passwordFile: String?
    /// `id` or `en`.
    package var language = "en"
    package var isDryRun = false
    package var environment: [String: String] = [:]

    package init(place: Place, work: Work) { (self.place, self.work) = (place, work) }

    /// Somebody sits there: what is missing may be asked for.
    var mayAsk: Bool { work == .interactive || Terminal.isInput }

    /// The language of the environment, as the locale names it.
    package static func language(_ environment: [String: String]) -> String {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return locale.lowercased().hasPrefix("id") ? "id" : "en"
    }
}
