package import Database
internal import Glibc
internal import Operations

/// Gathers settings from their sources, the strongest first, and every trouble on the way.
struct SettingsReader {
    private(set) var entries: [String: Settings.Entry] = [:]
    private(set) var troubles: [Obstacle] = []

    /// What a stronger source has said stays, but the weaker one must make sense, too.
    mutating func take(_ setting: Setting, _ value: String, _ source: Settings.Source, called name: String) {
        if let objection = setting.objection(value) {
            let shown = setting.isSecret ? "" : " \(value)"
            troubles.append(Obstacle(.setting, "\(name)\(shown) \(objection)", "Set it to \(setting.placeholder): \(setting.meaning)."))
        }
        if entries[setting.name] == nil { entries[setting.name] = Settings.Entry(value: value, source: source) }
    }

    mutating func read(flags: [String: String]) {
        for setting in Setting.table { if let value = flags[setting.name] { take(setting, value, .flag, called: "--\(setting.flag)") } }
    }

    /// What the console takes from the environment: both programs are used in one shell.
    private static let consoles = ["KINERJA_PASSWORD", "KINERJA_NEW_PASSWORD", "KINERJA_CODE"]

    mutating func read(environment: [String: String]) {
        let known = Setting.table.map(\.variable)
        for (variable, value) in environment.sorted(by: { $0.key < $1.key }) where variable.hasPrefix("KINERJA_") {
            if let setting = Setting.table.first(where: { $0.variable == variable }) {
                take(setting, value, .environment, called: variable)
            } else if !Self.consoles.contains(variable) {
                troubles.append(Obstacle(.setting, "the environment sets \(variable), which is no setting", remedy(variable, among: known)))
            }
        }
        if let given = entries["state_dir"] {
            entries["state_dir"] = Settings.Entry(value: absolute(given.value), source: given.source)
        } else if let usual = Self.usualStateFolder(environment) {
            entries["state_dir"] = Settings.Entry(value: usual, source: .fallback)
        } else {
            troubles.append(Obstacle(.setting, "no state folder is named, and neither HOME nor XDG_STATE_HOME is set", "Give --state DIR."))
        }
    }

    /// The one that was named, or kinerja.conf in the state folder, which need not be there.
    mutating func readFile() {
        let named = entries["config"].map { absolute($0.value) }
        guard let path = named ?? entries["state_dir"].map({ StateFolder($0.value).settingsFile }) else { return }
        do throws(Files.Trouble) { read(file: try Files.read(path), at: path) } catch {
            if named != nil || error.code != ENOENT {
                troubles.append(
                    Obstacle(.setting, "the file of settings cannot be read: \(error)", "Let this account read it, or name another with --config."))
            }
        }
    }

    private mutating func read(file: String, at path: String) {
        let known = Setting.table.filter(\.isInFile)
        for (index, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmed
            if line.isEmpty || line.hasPrefix("#") { continue }
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
            let (place, name) = ("\(path):\(index + 1)", String(parts[0]))
            if let setting = known.first(where: { $0.name == name }), parts.count == 2 {
                take(setting, String(parts[1]), .file(path, line: index + 1), called: "\(place): \(name)")
            } else if let setting = known.first(where: { $0.name == name }) {
                troubles.append(Obstacle(.setting, "\(place): \(name) lacks its value", "Write \(name) = \(setting.placeholder)."))
            } else if let setting = Setting.table.first(where: { $0.name == name }) {
                troubles.append(Obstacle(.setting, "\(place): \(name) cannot be set in a file", "Use --\(setting.flag) or \(setting.variable)."))
            } else {
                troubles.append(Obstacle(.setting, "\(place): \(name) is no setting", remedy(name, among: known.map(\.name))))
            }
        }
    }

    private func remedy(_ name: String, among known: [String]) -> String { Setting.remedy(name, among: known) }

    private static func usualStateFolder(_ environment: [String: String]) -> String? {
        // The account that root becomes has its state where root would have it.
        if geteuid() == 0 || accountName() == "kinerja" { return "/var/lib/kinerja" }
        if let base = environment["XDG_STATE_HOME"], !base.isEmpty { return "\(base)/kinerja" }
        return environment["HOME"].map { "\($0)/.local/state/kinerja" }
    }
}

extension Setting {
    static func remedy(_ name: String, among known: [String]) -> String {
        let near = nearest(to: name, among: known)
        return near.isEmpty ? "kinerjad config lists the settings." : "Did you mean \(near.joined(separator: " or "))?"
    }

    /// - Parameter own: The flags that are no settings.
    package static func unknownFlag(_ argument: String, own: [String]) -> Obstacle {
        let flag = String(argument.prefix { $0 != "=" })
        return Obstacle(.setting, "\(flag) is no flag", remedy(flag, among: table.map { "--\($0.flag)" } + own))
    }
}

/// All of this process's environment.
package func environmentVariables() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
        let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
        entry = entry.advanced(by: 1)
    }
    return variables
}
