extension Template {
    static let resultText = #"""
        {{>head}}
        <h1>{{title}}</h1>
        {{#is_nothing}}
        <p>{{w.no_result}}</p>
        {{/is_nothing}}
        {{#is_there}}
        <p class="soft">{{name}}{{#post}} · {{.}}{{/post}}<br>{{agency}} · {{w.period}} {{period}}{{#starts}} · {{.}} {{w.to}} {{ends}}{{/starts}}</p>
        {{#is_superseded}}
        <p class="box trouble">{{w.superseded}}</p>
        {{/is_superseded}}
        <section class="card">
        {{#predicate_text}}
        <p class="soft">{{w.predicate}}</p>
        <p class="verdict">{{.}}</p>
        {{/predicate_text}}
        <dl>
        <dt>{{w.work_result}}</dt><dd><strong>{{work}}</strong></dd>
        <dt>{{w.behaviour}}</dt><dd><strong>{{behaviour_text}}</strong></dd>
        <dt>{{w.appraiser}}</dt><dd>{{appraiser}}</dd>
        {{#achievement_text}}
        <dt>{{w.achievement}}</dt><dd>{{unit_name}}: <strong>{{.}}</strong></dd>
        {{/achievement_text}}
        </dl>
        {{#notes}}
        <h3>{{w.notes}}</h3>
        <p class="pre">{{.}}</p>
        {{/notes}}
        </section>
        <h2>{{w.deadlines_heading}}</h2>
        <dl>
        <dt>{{w.published}}</dt><dd>{{published}}</dd>
        {{#received}}
        <dt>{{w.received}}</dt><dd>{{.}}</dd>
        {{/received}}
        {{#receive_by_text}}
        <dt>{{w.receive_by}}</dt><dd>{{.}}</dd>
        {{/receive_by_text}}
        {{#countersigned}}
        <dt>{{w.countersigned}}</dt><dd>{{.}}</dd>
        {{/countersigned}}
        {{#countersign_by_text}}
        <dt>{{w.countersign_by}}</dt><dd>{{.}}</dd>
        {{/countersign_by_text}}
        </dl>
        {{#can_receive}}
        <form method="post" action="{{path}}">
        <input type="hidden" name="revisi" value="{{revision}}"><input type="hidden" name="kunci" value="{{key}}">
        <p class="help">{{w.receive_help}}</p>
        <div class="buttons"><button name="aksi" value="terima">{{w.receive}}</button></div>
        </form>
        {{/can_receive}}
        {{#can_countersign}}
        <form method="post" action="{{path}}">
        <input type="hidden" name="revisi" value="{{revision}}"><input type="hidden" name="kunci" value="{{key}}">
        <p class="help">{{w.countersign_help}}</p>
        <div class="buttons"><button class="second" name="aksi" value="tandatangani">{{w.countersign}}</button></div>
        </form>
        {{/can_countersign}}
        <h2>{{w.explanation_heading}}</h2>
        <ol class="steps">
        {{#steps}}
        <li>{{text}}{{#basis}} <span class="basis">({{.}})</span>{{/basis}}</li>
        {{/steps}}
        </ol>
        {{#curve}}
        <h2>{{w.curve_title}}</h2>
        <svg viewBox="0 0 300 122" role="img" aria-label="{{w.curve_title}}: {{achievement_text}}">
        {{#bars}}
        <rect class="{{#is_own}}own{{/is_own}}{{^is_own}}bar{{/is_own}}" x="{{x}}" y="{{y}}" width="44" height="{{height}}" rx="2"/>{{#is_own}}<text x="{{middle}}" y="{{above}}">{{you}}</text>{{/is_own}}<text x="{{middle}}" y="103">{{first}}</text>{{#second}}<text x="{{middle}}" y="116">{{.}}</text>{{/second}}
        {{/bars}}
        </svg>
        <p class="soft"><small>{{w.curve_help}}</small></p>
        {{/curve}}
        {{#disagree_block}}
        <h2>{{w.disagree_heading}}</h2>
        {{#disagree}}
        <p>{{text}}{{#basis}} <span class="basis">({{.}})</span>{{/basis}}</p>
        {{/disagree}}
        {{/disagree_block}}
        {{/is_there}}
        {{#others_block}}
        <h2>{{w.other_results}}</h2>
        <ul class="cards">
        {{#others}}
        <li><a href="{{path}}">{{period}}</a>{{#predicate}} · {{.}}{{/predicate}} <span class="soft">· {{day}}{{#is_superseded}} · {{w.superseded}}{{/is_superseded}}</span></li>
        {{/others}}
        </ul>
        {{/others_block}}
        {{>foot}}
        """#
}
