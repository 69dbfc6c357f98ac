import AdminProtocol
import Operations
import Support
import Testing

@Suite("the table of operations")
struct CatalogueTests {
    static let all = Catalogue.all.operations

    @Test("words, routes and functions name one operation each")
    func unique() {
        let http = Self.all.filter { $0.faces.contains(.http) }
        #expect(Set(Self.all.map(\.words)).count == Self.all.count)
        #expect(Set(http.map { "\($0.route.method) \($0.route.template)" }).count == http.count)
        #expect(Set(http.map { "\($0.function)" }).count == http.count)
    }

    @Test("every example is a line that its operation understands", arguments: all.filter { $0.faces.contains(.line) })
    func example(operation: Operation) async {
        var client = await Client.signedIn()
        let first = await client.say("\(operation.example)\n")
        if operation.arguments.contains(where: { $0.kind.isSecret && $0.need == .required }) {
            #expect(first.hasPrefix("330 SECRET"))
            return
        }
        #expect(first.hasSuffix(" OK\n") || first.contains("0 OK "), "\(first)")
        #expect(client.performer.asked.withLock { $0.map(\.call.operation.words) } == [operation.words])
    }

    @Test("route, arguments, effect and reply of an operation fit each other", arguments: all)
    func consistent(operation: Operation) {
        let names = operation.arguments.map(\.name)
        #expect(Set(names).count == names.count && Set(names).isDisjoint(with: operation.options.map(\.rawValue)))
        #expect(Set(operation.route.parameters).isSubset(of: names))
        for argument in operation.arguments where argument.need == .scoped { #expect(operation.route.parameters.contains(argument.name)) }
        #expect((operation.effect == .reads) == (operation.route.method == .get))
        #expect(operation.summary.hasSuffix(".") && !operation.summary.hasSuffix(".."))
        #expect("\(operation.function)".hasPrefix("api."))
        if operation.effect != .reads { #expect(operation.options.contains(.key) != operation.isSecret) }
        let places = operation.arguments.filter { $0.need == .required }.map(\.isPositional)
        #expect(places == places.filter { $0 } + places.filter { !$0 }, "positional values come first")
        #expect(Set(operation.columns.map(\.name)).count == operation.columns.count)
        for column in operation.columns where column.traits.contains(.sort) { #expect(!column.traits.contains(.optional), "\(column.name)") }
        if case .page(let columns, let key) = operation.reply {
            // A column of the function that is not shown may be a key, too.
            for name in key { #expect(!columns.contains { $0.name == name && $0.traits.contains(.optional) }, "\(name)") }
            #expect(!key.isEmpty)
        }
        if operation.object != .none {
            #expect(names.contains(operation.object.rawValue))
        } else if !operation.has(.creating) {
            #expect(!operation.arguments.contains { $0.isPositional && Object(rawValue: $0.name) != nil })
        }
    }

    @Test("what shows a new thing is there, and finds it by what the reply says", arguments: all.filter { $0.shownBy != nil })
    func shownBy(operation: Operation) {
        let shower = Catalogue.all[operation.shownBy ?? ""]
        #expect(shower != nil && shower?.effect == .reads)
        for name in shower?.route.parameters ?? [] { #expect(operation.columns.contains { $0.name == name }) }
    }

    @Test("the longest beginning that is a command wins, in any case")
    func find() {
        #expect(Catalogue.all.find(["Show", "UNITS", "x"])?.operation.words == "show units")
        #expect(Catalogue.all.find(["show", "UNITS", "x"])?.count == 2)
        #expect(Catalogue.all.find(["unit"]) == nil && Catalogue.all.find([]) == nil)
    }
}
