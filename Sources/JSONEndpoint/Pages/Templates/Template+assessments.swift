extension Template {
    static let assessmentsText = #"""
        {{>head}}
        <h1>{{title}}</h1>
        {{#is_nothing}}
        <p>{{w.no_assessments}}</p>
        {{/is_nothing}}
        {{#groups}}
        <h2 id="{{agency}}-{{period}}">{{agency}} · {{w.period}} {{period}}</h2>
        {{#late_block}}
        <h3>{{w.late_appraisers}}</h3>
        <ul class="cards">
        {{#late}}
        {{>assessed}}
        {{/late}}
        </ul>
        {{/late_block}}
        {{#own_block}}
        <ul class="cards">
        {{#own}}
        {{>assessed}}
        {{/own}}
        </ul>
        {{/own_block}}
        {{#others}}
        <p class="soft"><small>{{.}} {{w.assessed_below}}</small></p>
        {{/others}}
        {{/groups}}
        {{>foot}}
        """#

    /// One line of the list.
    static let assessedText = #"""
        <li>
        <p><a href="{{path}}">{{name}}</a> <span class="soft">· {{state}}</span>{{#predicate}} · <strong>{{.}}</strong>{{/predicate}}</p>
        {{#rated}}
        <p>{{.}}</p>
        {{/rated}}
        {{#detail}}
        <p class="soft">{{.}}</p>
        {{/detail}}
        {{#is_proposed_to}}
        <p class="late">{{w.proposal_waits}}</p>
        {{/is_proposed_to}}
        {{#due}}
        <p>{{#is_late}}<span class="late">{{w.due}} {{due}} ({{w.late}})</span>{{/is_late}}{{^is_late}}{{w.due}} {{due}}{{/is_late}}</p>
        {{/due}}
        </li>
        """#
}
