extension Template {
    static let formText = #"""
        {{>head}}
        <h1>{{title}}: {{name}}</h1>
        <p class="soft">{{#kind}}{{.}} · {{/kind}}{{#unit}}{{.}} · {{/unit}}{{category}}{{#due}} · {{w.due}} {{.}}{{/due}}</p>
        <div class="box"><h2>{{w.before_writing}}</h2><p>{{warning}}</p></div>
        {{#is_handed_in}}
        <p class="box done">{{w.is_handed_in}}</p>
        {{/is_handed_in}}
        {{#is_draft}}
        <p class="box">{{w.is_draft}}</p>
        {{/is_draft}}
        <p class="help">{{w.form_help}}</p>
        <form method="post" action="{{path}}">
        <input type="hidden" name="revisi" value="{{revision}}">
        {{#items}}
        <fieldset{{#fault}} aria-invalid="true" aria-describedby="nilai{{place}}-salah"{{/fault}}>
        <legend>{{place}}. {{name}}</legend>
        {{#fault}}
        <p class="wrong" id="nilai{{place}}-salah">{{.}}</p>
        {{/fault}}
        {{#guides_block}}
        <details><summary>{{w.guides}}</summary><ul>
        {{#guides}}
        <li>{{.}}</li>
        {{/guides}}
        </ul></details>
        {{/guides_block}}
        {{#options}}
        <label class="pick"><input type="radio" name="nilai{{place}}" value="{{value}}" required{{#is_checked}} checked{{/is_checked}}><span><b>{{value}}</b> {{text}}</span></label>
        {{/options}}
        <label class="pick"><input type="radio" name="nilai{{place}}" value="-" required{{#is_unjudged}} checked{{/is_unjudged}}><span>{{w.cannot_judge}}</span></label>
        <details{{#comment}} open{{/comment}}><summary>{{w.comment}}</summary>
        <textarea name="komentar{{place}}" aria-label="{{w.comment}}: {{name}}" maxlength="2000">
        {{comment}}</textarea></details>
        </fieldset>
        {{/items}}
        <div class="buttons">
        <button class="second" name="aksi" value="simpan" formnovalidate>{{w.save}}</button>
        <button name="aksi" value="serahkan">{{#is_handed_in}}{{w.hand_in_again}}{{/is_handed_in}}{{^is_handed_in}}{{w.hand_in}}{{/is_handed_in}}</button>
        </div>
        <p class="soft help"><small>{{w.hand_in_help}}</small></p>
        </form>
        {{^is_handed_in}}
        <details class="help"><summary>{{w.decline}}</summary>
        <form method="post" action="{{path}}">
        <input type="hidden" name="revisi" value="{{revision}}">
        <p>{{w.decline_help}}</p>
        <label for="alasan">{{w.reason}}</label>
        <select id="alasan" name="alasan" required><option value="">{{w.choose}}</option>
        {{#reasons}}
        <option value="{{value}}">{{text}}</option>
        {{/reasons}}
        </select>
        <button class="second" name="aksi" value="tolak">{{w.decline_button}}</button>
        </form></details>
        {{/is_handed_in}}
        {{>foot}}
        """#
}
