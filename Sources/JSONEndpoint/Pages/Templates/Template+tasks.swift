extension Template {
    static let tasksText = #"""
        {{>head}}
        <h1>{{title}}</h1>
        {{#is_nothing}}
        <p>{{w.no_tasks}}</p>
        {{/is_nothing}}
        {{^is_nothing}}
        <p class="soft">{{w.tasks_intro}}</p>
        {{/is_nothing}}
        {{#groups}}
        <h2>{{heading}}</h2>
        <ul class="cards">
        {{#tasks}}
        <li>
        <p>{{#path}}<a href="{{.}}">{{text}}{{#name}} {{.}}{{/name}}</a>{{/path}}{{^path}}{{text}}{{#name}} {{.}}{{/name}}{{/path}}</p>
        {{#detail}}
        <p class="soft">{{.}}</p>
        {{/detail}}
        {{#due}}
        <p>{{#is_late}}<span class="late">{{w.due}} {{due}} ({{w.late}})</span>{{/is_late}}{{^is_late}}{{w.due}} {{due}}{{/is_late}}</p>
        {{/due}}
        </li>
        {{/tasks}}
        </ul>
        {{/groups}}
        {{#is_elsewhere}}
        <p class="soft"><small>{{w.elsewhere}}</small></p>
        {{/is_elsewhere}}
        {{>foot}}
        """#
}
