extension Template {
    static let messageText = #"""
        {{>head}}
        <h1>{{title}}</h1>
        <p><a href="/tugas">{{w.back_to_tasks}}</a></p>
        {{>foot}}
        """#
}
