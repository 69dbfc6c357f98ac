extension Template {
    static let planText = #"""
        {{>head}}
        {{#is_nothing}}
        <h1>{{title}}</h1>
        <p>{{w.no_plan}}</p>
        <p class="soft">{{w.no_plan_help}}</p>
        {{/is_nothing}}
        {{#is_there}}
        <h1>{{title}} {{year}}</h1>
        <p class="soft">{{starts}} {{w.to}} {{ends}}</p>
        {{#is_new_needed}}
        <p class="box trouble">{{w.new_needed}}</p>
        {{/is_new_needed}}
        <dl>
        <dt>{{w.state}}</dt><dd><strong>{{state}}</strong>{{#version}} · {{w.version}} {{.}}{{/version}}{{#lateness}} · <span class="late">{{.}}</span>{{/lateness}}</dd>
        {{#due}}
        <dt>{{w.due}}</dt><dd>{{.}}</dd>
        {{/due}}
        <dt>{{w.approach}}</dt><dd>{{approach}}, {{form_name}}</dd>
        {{#employee}}
        <dt>{{w.employee}}</dt><dd>{{name}}{{#post}}<br><span class="soft">{{.}}{{#unit}}, {{.}}{{/unit}}</span>{{/post}}<br>{{#employee_signed}}{{w.signed_on}} {{.}}{{/employee_signed}}{{^employee_signed}}<span class="soft">{{w.not_signed}}</span>{{/employee_signed}}</dd>
        {{/employee}}
        {{#appraiser}}
        <dt>{{w.appraiser}}</dt><dd>{{name}}{{#post}}<br><span class="soft">{{.}}{{#unit}}, {{.}}{{/unit}}</span>{{/post}}<br>{{#appraiser_signed}}{{w.signed_on}} {{.}}{{/appraiser_signed}}{{^appraiser_signed}}<span class="soft">{{w.not_signed}}</span>{{/appraiser_signed}}</dd>
        {{/appraiser}}
        </dl>
        {{#reason}}
        <div class="box"><p><strong>{{w.given_back}}</strong></p><p class="pre">{{.}}</p></div>
        {{/reason}}
        {{#warnings_block}}
        <h2>{{w.warnings_heading}}</h2>
        <ul>
        {{#warnings}}
        <li>{{text}}{{#is_blocking}} <span class="late">({{w.blocks}})</span>{{/is_blocking}}{{#basis}} <span class="basis">{{.}}</span>{{/basis}}</li>
        {{/warnings}}
        </ul>
        {{/warnings_block}}
        <h2>{{w.results_heading}}</h2>
        {{#is_adjusted}}
        <p class="box">{{w.adjust_help}}</p>
        {{/is_adjusted}}
        {{^results}}
        <p>{{w.no_results}}</p>
        {{/results}}
        {{#results}}
        <section class="card">
        <h3>{{text}}</h3>
        <p class="soft">{{priority}}{{#assigned_by}} · {{.}}{{/assigned_by}}{{#is_removed}} · <span class="late">{{w.removed}}</span>{{/is_removed}}</p>
        {{#realised}}
        <p><strong>{{w.realisation}}:</strong> {{text}} <span class="soft">({{w.period}} {{period}})</span></p>
        {{/realised}}
        {{#adjustments}}
        <div class="box"><p><strong>{{outcome}}</strong> <span class="soft">· {{giver}}, {{day}}</span></p><p class="pre">{{text}}</p></div>
        {{/adjustments}}
        {{#indicators}}
        <dl>
        <dt>{{w.indicator}}</dt><dd>{{text}}{{#aspects}} <span class="soft">({{.}})</span>{{/aspects}}{{#perspective}} <span class="soft">({{.}})</span>{{/perspective}}</dd>
        {{#target}}
        <dt>{{w.target}}</dt><dd>{{.}}</dd>
        {{/target}}
        {{#baseline}}
        <dt>{{w.baseline}}</dt><dd>{{.}}</dd>
        {{/baseline}}
        {{#realised}}
        <dt>{{w.realisation}}</dt><dd><strong>{{text}}</strong> <span class="soft">({{w.period}} {{period}})</span></dd>
        {{/realised}}
        </dl>
        {{/indicators}}
        </section>
        {{/results}}
        {{#expectations_block}}
        <h2>{{w.expectations_heading}}</h2>
        <dl>
        {{#expectations}}
        <dt>{{name}}</dt><dd>{{text}}</dd>
        {{/expectations}}
        </dl>
        {{/expectations_block}}
        {{#supports_block}}
        <h2>{{w.supports_heading}}</h2>
        <dl>
        {{#supports}}
        <dt>{{name}}</dt><dd>{{text}}</dd>
        {{/supports}}
        </dl>
        {{/supports_block}}
        {{#terms_block}}
        <h2>{{w.terms_heading}}</h2>
        <dl>
        {{#terms}}
        <dt>{{name}}</dt><dd>{{#choice}}{{.}}{{/choice}}{{#text}}: {{.}}{{/text}}</dd>
        {{/terms}}
        </dl>
        {{/terms_block}}
        {{#can_submit}}
        <form method="post" action="{{path}}">
        <input type="hidden" name="revisi" value="{{revision}}"><input type="hidden" name="kunci" value="{{key}}">
        <p class="help">{{w.submit_help}}</p>
        <div class="buttons"><button name="aksi" value="ajukan">{{w.submit}}</button></div>
        </form>
        {{/can_submit}}
        {{#can_agree}}
        <form method="post" action="{{path}}">
        <input type="hidden" name="revisi" value="{{revision}}"><input type="hidden" name="kunci" value="{{key}}">
        <p class="help">{{w.agree_help}}</p>
        <div class="buttons"><button name="aksi" value="setujui">{{w.agree}}</button></div>
        </form>
        {{/can_agree}}
        {{#can_return}}
        <details class="help"{{#faulty.alasan}} open{{/faulty.alasan}}><summary>{{#is_own}}{{w.take_back}}{{/is_own}}{{^is_own}}{{w.give_back}}{{/is_own}}</summary>
        <form method="post" action="{{path}}">
        <input type="hidden" name="revisi" value="{{revision}}"><input type="hidden" name="kunci" value="{{key}}">
        <p>{{#is_own}}{{w.take_back_help}}{{/is_own}}{{^is_own}}{{w.give_back_help}}{{/is_own}}</p>
        <label for="alasan">{{w.reason}}</label>
        <textarea id="alasan" name="alasan" maxlength="1000" required{{#faulty.alasan}} aria-invalid="true" aria-describedby="alasan-salah"{{/faulty.alasan}}>
        {{given_reason}}</textarea>
        {{#faulty.alasan}}
        <p class="wrong" id="alasan-salah">{{.}}</p>
        {{/faulty.alasan}}
        <button class="second" name="aksi" value="kembalikan">{{#is_own}}{{w.take_back_button}}{{/is_own}}{{^is_own}}{{w.give_back_button}}{{/is_own}}</button>
        </form></details>
        {{/can_return}}
        {{#progress}}
        <h2 id="realisasi">{{w.record_heading}}</h2>
        <details class="help"{{#is_refused}} open{{/is_refused}}><summary>{{w.record_open}}</summary>
        <form method="post" action="{{path}}">
        <input type="hidden" name="kunci" value="{{key}}">
        <label for="hasil">{{w.record_of}}</label>
        <select id="hasil" name="hasil" required><option value="">{{w.choose}}</option>
        {{#things}}
        <option value="{{value}}"{{#is_chosen}} selected{{/is_chosen}}>{{#is_indicator}}– {{/is_indicator}}{{text}}</option>
        {{/things}}
        </select>
        {{#faulty.hasil}}
        <p class="wrong">{{.}}</p>
        {{/faulty.hasil}}
        <label for="periode">{{w.record_period}}</label>
        <select id="periode" name="periode" required>
        {{#periods}}
        <option{{#is_chosen}} selected{{/is_chosen}}>{{code}}</option>
        {{/periods}}
        </select>
        {{#faulty.periode}}
        <p class="wrong">{{.}}</p>
        {{/faulty.periode}}
        <label for="jumlah">{{w.record_value}} <small class="soft">({{w.record_value_help}})</small></label>
        <input type="text" id="jumlah" name="jumlah" value="{{value}}" inputmode="decimal" maxlength="24"{{#faulty.jumlah}} aria-invalid="true" aria-describedby="jumlah-salah"{{/faulty.jumlah}}>
        {{#faulty.jumlah}}
        <p class="wrong" id="jumlah-salah">{{.}}</p>
        {{/faulty.jumlah}}
        <label for="satuan">{{w.record_unit}}</label>
        <input type="text" id="satuan" name="satuan" value="{{unit}}" maxlength="60"{{#faulty.satuan}} aria-invalid="true" aria-describedby="satuan-salah"{{/faulty.satuan}}>
        {{#faulty.satuan}}
        <p class="wrong" id="satuan-salah">{{.}}</p>
        {{/faulty.satuan}}
        <label for="uraian">{{w.record_text}}</label>
        <textarea id="uraian" name="uraian" maxlength="4000"{{#faulty.uraian}} aria-invalid="true" aria-describedby="uraian-salah"{{/faulty.uraian}}>
        {{text}}</textarea>
        {{#faulty.uraian}}
        <p class="wrong" id="uraian-salah">{{.}}</p>
        {{/faulty.uraian}}
        <button class="second" name="aksi" value="catat">{{w.record}}</button>
        </form></details>
        {{/progress}}
        {{/is_there}}
        {{#others_block}}
        <h2>{{w.other_plans}}</h2>
        <ul class="cards">
        {{#others}}
        <li><a href="{{path}}">{{year}}</a> · {{title}} <span class="soft">· {{state}}</span></li>
        {{/others}}
        </ul>
        {{/others_block}}
        {{>foot}}
        """#
}
