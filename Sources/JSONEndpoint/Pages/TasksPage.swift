internal import Hummingbird
internal import Operations

/// What waits for somebody.
enum TasksPage {
    static func show(_ pages: Pages, _ visit: Visit) async throws(Failure) -> Response {
        let tasks = try await visit.ask("show tasks").at("items").items
        let isForm = { (task: JSON) in task.says("task", "FORM") }
        let isDone = { (task: JSON) in task.says("state", "HANDED_IN") }
        let others = tasks.filter { !isForm($0) }
        return try await visit.page(
            pages, .tasks, "tasks", here: "tasks",
            [
                (
                    "groups",
                    .array(
                        [
                            group("other_heading", others, visit), group("forms_heading", tasks.filter { isForm($0) && !isDone($0) }, visit),
                            group("forms_done", tasks.filter { isForm($0) && isDone($0) }, visit),
                        ].compactMap { $0 })
                ),
                ("is_nothing", .bool(tasks.isEmpty)), ("is_elsewhere", .bool(others.contains { path(of: $0) == nil })),
            ])
    }

    private static func group(_ heading: String, _ tasks: [JSON], _ visit: Visit) -> JSON? {
        tasks.isEmpty ? nil : .object(["heading": JSON(visit.words[heading]), "tasks": .array(tasks.map { said($0, visit) })])
    }

    private static func said(_ task: JSON, _ visit: Visit) -> JSON {
        let (words, state) = (visit.words, task.plain("state") ?? "")
        let isAboutPerson = task.says("kind", "PERSON") || task["kind"] == nil || task["kind"] == .null
        // The name of somebody is in the sentence; one's own is not needed there.
        let isOwn = ["PLAN_TO_FINISH", "RESULT", "COUNTERSIGN"].contains(task.plain("task") ?? "")
        var details: [String?] = [isAboutPerson ? nil : words["kind_\(task.plain("kind") ?? "")"]]
        details.append(task.plain("category").flatMap { words["category_\($0)"] })
        details.append(task.plain("rater"))
        details.append(task.plain("period").map { "\(words["period"] ?? "") \($0)" })
        details.append(words["task_state_\(state)"])
        details.append(task.plain("number"))
        let detail = details.compactMap { $0 }.joined(separator: " · ")
        let isDone = state == "HANDED_IN"
        return .object([
            "text": visit.word("task", task.at("task")), "name": isOwn ? .null : task.at("name"), "path": JSON(path(of: task)),
            "detail": JSON(detail.isEmpty ? nil : detail), "due": visit.deadline(task.at("due_at")),
            "is_late": .bool(!isDone && (state == "LATE" || visit.isOver(task.at("due_at")))),
        ])
    }

    /// The page on which it is done; nil where there is none.
    private static func path(of task: JSON) -> String? {
        let thing = task.plain("thing")
        switch task.plain("task") {
        case "FORM": return task.plain("form").map { "/formulir/\($0)" }
        case "PLAN_TO_FINISH": return thing.map { "/rencana/\($0)" } ?? "/rencana"
        case "PLAN_TO_AGREE", "ADJUSTMENT": return thing.map { "/rencana/\($0)" }
        case "ASSESSMENT", "TAKING_OVER", "SIGNATURE":
            return "\(AssessmentsPage.path)#\(task.plain("agency") ?? "")-\(task.plain("period") ?? "")"
        case "PROPOSAL": return thing.map { "\(AssessmentsPage.path)/\($0)" }
        case "RESULT", "COUNTERSIGN": return thing.map { "/hasil/\($0)" }
        default: return nil
        }
    }
}

extension Visit {
    /// A page of somebody who is logged in, with their name in it: whoever shares a phone sees whose session it is.
    func page(
        _ pages: Pages, _ template: Template, _ title: String, here: String, refusedBy failure: Failure? = nil, faults: [String: String] = [:],
        me: JSON? = nil,
        _ content: [(String, JSON)]
    ) async throws(Failure) -> Response {
        let me = if let me { me } else { try await ask("whoami") }
        let name = me.plain("name") ?? me.plain("login")
        return pages.page(template, words[title] ?? title, self, here: here, refusedBy: failure, faults: faults, person: JSON(name), content)
    }
}
