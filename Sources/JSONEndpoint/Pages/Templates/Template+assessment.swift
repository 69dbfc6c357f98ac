extension Template {
    static let assessmentText = #"""
        {{>head}}
        <p><a href="/penilaian">{{w.all_assessments}}</a></p>
        <h1>{{title}}: {{name}}</h1>
        <p class="soft">{{#post}}{{.}} · {{/post}}{{#unit}}{{.}} · {{/unit}}{{agency}} · {{w.period}} {{period}}</p>
        {{#is_kept}}
        <p class="box">{{w.kept_not_handed_in}}</p>
        {{/is_kept}}
        {{#is_overtaken}}
        <div class="box"><p>{{w.stands_now}}{{#last_event}} ({{.}}){{/last_event}}:</p><p>{{w.work_result}}: <strong>{{work}}</strong>{{^work}}–{{/work}} · {{w.behaviour}}: <strong>{{behaviour_text}}</strong>{{^behaviour_text}}–{{/behaviour_text}}</p>{{#kept_notes}}<p class="pre">{{.}}</p>{{/kept_notes}}</div>
        {{/is_overtaken}}
        <dl>
        <dt>{{w.state}}</dt><dd><strong>{{state}}</strong></dd>
        {{#appraiser}}
        <dt>{{w.appraiser}}</dt><dd>{{.}}</dd>
        {{/appraiser}}
        {{#due}}
        <dt>{{w.due}}</dt><dd>{{#is_late}}<span class="late">{{due}} ({{w.late}})</span>{{/is_late}}{{^is_late}}{{due}}{{/is_late}}</dd>
        {{/due}}
        {{#achievement_text}}
        <dt>{{w.achievement}}</dt><dd>{{#achievement_unit}}{{.}}: {{/achievement_unit}}<strong>{{achievement_text}}</strong></dd>
        {{/achievement_text}}
        {{#own_achievement_text}}
        <dt>{{w.own_achievement}}</dt><dd><strong>{{.}}</strong></dd>
        {{/own_achievement_text}}
        {{#survey_text}}
        <dt>{{w.survey}}</dt><dd>{{.}}</dd>
        {{/survey_text}}
        {{#work}}
        <dt>{{w.work_result}}</dt><dd><strong>{{.}}</strong></dd>
        {{/work}}
        {{#behaviour_text}}
        <dt>{{w.behaviour}}</dt><dd><strong>{{.}}</strong></dd>
        {{/behaviour_text}}
        {{#predicate_text}}
        <dt>{{w.predicate}}</dt><dd><strong>{{.}}</strong>{{#override_text}} <span class="soft">({{w.override}})</span>{{/override_text}}</dd>
        {{/predicate_text}}
        </dl>
        {{#is_final}}
        <p class="soft">{{w.final}}</p>
        {{/is_final}}
        {{#is_unachieved}}
        <p class="box trouble">{{w.unachieved}}</p>
        {{/is_unachieved}}
        {{#is_over}}
        <p class="box trouble">{{w.rating_is_over}}</p>
        {{/is_over}}
        {{#waits_for}}
        <p class="box">{{w.waits_for_appraiser}}</p>
        {{/waits_for}}
        {{#proposal}}
        <div class="box"><h2>{{w.proposal_heading}}</h2><p>{{w.work_result}}: <strong>{{work}}</strong> · {{w.behaviour}}: <strong>{{behaviour}}</strong>{{#predicate}} · {{.}}{{/predicate}}</p><p class="pre">{{why}}</p></div>
        {{/proposal}}
        {{#can_answer}}
        <form method="post" action="{{path}}">
        <input type="hidden" name="revisi" value="{{revision}}"><input type="hidden" name="kunci" value="{{key}}">
        {{>why}}
        <div class="buttons"><button name="aksi" value="terima">{{w.accept_proposal}}</button><button class="second" name="aksi" value="tolak">{{w.refuse_proposal}}</button></div>
        </form>
        {{/can_answer}}
        {{#can_take_over}}
        <h2>{{w.take_over_heading}}</h2>
        <form method="post" action="{{path}}">
        <input type="hidden" name="revisi" value="{{revision}}"><input type="hidden" name="kunci" value="{{key}}">
        <p>{{w.take_over_help}}</p>
        {{>why}}
        <div class="buttons"><button name="aksi" value="ambil">{{w.take_over}}</button></div>
        </form>
        {{/can_take_over}}
        {{#can_sign}}
        <form method="post" action="{{path}}">
        <input type="hidden" name="revisi" value="{{revision}}"><input type="hidden" name="kunci" value="{{key}}">
        {{#kept_notes}}
        <h3>{{w.notes}}</h3><p class="pre">{{.}}</p>
        {{/kept_notes}}
        <p class="help">{{w.sign_help}}</p>
        <div class="buttons"><button name="aksi" value="tandatangani">{{w.agree}}</button></div>
        </form>
        {{/can_sign}}
        <h2>{{w.judge_by}}</h2>
        {{#has_no_plan}}
        <p>{{w.has_no_plan}}</p>
        {{/has_no_plan}}
        {{#realised_block}}
        <details open><summary>{{w.realised_heading}}</summary><ul>
        {{#realised}}
        <li>{{#is_result}}<strong>{{said}}</strong> <span class="soft">· {{priority}}</span>{{/is_result}}{{^is_result}}{{said}}{{/is_result}}<br>{{#realised}}{{.}}{{/realised}}{{^realised}}<span class="soft">{{w.nothing_realised}}</span>{{/realised}}{{#evidence}} <span class="soft">· {{w.evidence}}: {{.}}</span>{{/evidence}}</li>
        {{/realised}}
        </ul></details>
        {{/realised_block}}
        {{#roles_block}}
        <details><summary>{{w.roles_heading}}</summary><ul>
        {{#roles}}
        <li><span class="soft">{{leader}}: {{said}}</span><br>{{parts}}</li>
        {{/roles}}
        </ul></details>
        {{/roles_block}}
        {{#measured_block}}
        <details><summary>{{w.measured_heading}}</summary><ul>
        {{#measured}}
        <li>{{name}}: <strong>{{value}}</strong></li>
        {{/measured}}
        </ul></details>
        {{/measured_block}}
        {{#feedback_block}}
        <details><summary>{{w.feedback_heading}}</summary><ul>
        {{#feedback}}
        <li><span class="soft">{{giver}}{{#role}} ({{.}}){{/role}}, {{day}}{{#item}} · {{.}}{{/item}}</span><br><span class="pre">{{text}}</span>{{#outcome}}<br>{{.}}{{/outcome}}</li>
        {{/feedback}}
        </ul></details>
        {{/feedback_block}}
        {{#values_block}}
        <details><summary>{{w.survey_heading}}</summary><ul>
        {{#values}}
        <li>{{name}}: <strong>{{value}}</strong>{{#forms}} <span class="soft">({{w.forms_count}} {{.}})</span>{{/forms}}</li>
        {{/values}}
        </ul></details>
        {{/values_block}}
        {{#comments_block}}
        <details><summary>{{w.comments_heading}}</summary><ul>
        {{#comments}}
        <li><span class="soft">{{name}}:</span> <span class="pre">{{text}}</span></li>
        {{/comments}}
        </ul></details>
        {{/comments_block}}
        {{#results_block}}
        <details><summary>{{w.other_results}}</summary><ul>
        {{#results}}
        <li>{{period}}{{#predicate}}: <strong>{{.}}</strong>{{/predicate}}{{#notes}}<br><span class="pre soft">{{.}}</span>{{/notes}}</li>
        {{/results}}
        </ul></details>
        {{/results_block}}
        {{#can_carry}}
        <form method="post" action="{{path}}">
        <input type="hidden" name="revisi" value="{{revision}}"><input type="hidden" name="kunci" value="{{key}}">
        <p class="box">{{w.carry_help}}</p>
        <button class="second" name="aksi" value="pakai">{{w.carry}}</button>
        </form>
        {{/can_carry}}
        {{#can_rate}}
        <h2>{{w.rate_heading}}</h2>
        {{#is_handed_in}}
        <p class="box done">{{w.rating_handed_in}}</p>
        {{/is_handed_in}}
        {{#is_carried}}
        <p class="box">{{w.is_carried}}</p>
        {{/is_carried}}
        <form method="post" action="{{path}}">
        <input type="hidden" name="revisi" value="{{revision}}"><input type="hidden" name="kunci" value="{{key}}"><input type="hidden" name="kunci2" value="{{key2}}">
        <p class="soft help">{{w.rate_help}}</p>
        <fieldset{{#faulty.hasil_kerja}} aria-invalid="true" aria-describedby="hasil_kerja-salah"{{/faulty.hasil_kerja}}>
        <legend>{{w.work_result}}</legend>
        {{#faulty.hasil_kerja}}
        <p class="wrong" id="hasil_kerja-salah">{{.}}</p>
        {{/faulty.hasil_kerja}}
        {{#work_options}}
        {{>rating}}
        {{/work_options}}
        <label for="alasan_hasil">{{w.why_work}} <small class="soft">({{w.why_help}})</small></label>
        <textarea id="alasan_hasil" name="alasan_hasil" maxlength="4000"{{#faulty.alasan_hasil}} aria-invalid="true" aria-describedby="alasan_hasil-salah"{{/faulty.alasan_hasil}}>
        {{work_reason}}</textarea>
        {{#faulty.alasan_hasil}}
        <p class="wrong" id="alasan_hasil-salah">{{.}}</p>
        {{/faulty.alasan_hasil}}
        </fieldset>
        <fieldset{{#faulty.perilaku}} aria-invalid="true" aria-describedby="perilaku-salah"{{/faulty.perilaku}}>
        <legend>{{w.behaviour}}</legend>
        {{#faulty.perilaku}}
        <p class="wrong" id="perilaku-salah">{{.}}</p>
        {{/faulty.perilaku}}
        {{#behaviour_options}}
        {{>rating}}
        {{/behaviour_options}}
        <label for="alasan_perilaku">{{w.why_behaviour}} <small class="soft">({{w.why_help}})</small></label>
        <textarea id="alasan_perilaku" name="alasan_perilaku" maxlength="4000"{{#faulty.alasan_perilaku}} aria-invalid="true" aria-describedby="alasan_perilaku-salah"{{/faulty.alasan_perilaku}}>
        {{behaviour_reason}}</textarea>
        {{#faulty.alasan_perilaku}}
        <p class="wrong" id="alasan_perilaku-salah">{{.}}</p>
        {{/faulty.alasan_perilaku}}
        </fieldset>
        <label for="catatan">{{w.notes}} <small class="soft">({{w.notes_help}})</small></label>
        <textarea id="catatan" name="catatan" maxlength="4000" required{{#faulty.catatan}} aria-invalid="true" aria-describedby="catatan-salah"{{/faulty.catatan}}>
        {{notes}}</textarea>
        {{#faulty.catatan}}
        <p class="wrong" id="catatan-salah">{{.}}</p>
        {{/faulty.catatan}}
        <div class="buttons">
        <button class="second" name="aksi" value="simpan" formnovalidate>{{w.save}}</button>
        <button name="aksi" value="serahkan">{{#is_handed_in}}{{w.hand_in_again}}{{/is_handed_in}}{{^is_handed_in}}{{w.hand_in}}{{/is_handed_in}}</button>
        </div>
        <p class="soft help"><small>{{w.rate_again_help}}</small></p>
        </form>
        {{/can_rate}}
        {{>foot}}
        """#

    static let ratingText = #"""
        <label class="pick"><input type="radio" name="{{field}}" value="{{value}}" required{{#is_checked}} checked{{/is_checked}}><span><strong>{{text}}</strong>{{#guide}}<br><small class="soft">{{.}}</small>{{/guide}}</span></label>
        """#

    /// A reason that is asked for, in forms with nothing else.
    static let whyText = #"""
        <label for="alasan">{{w.reason}}</label>
        <textarea id="alasan" name="alasan" maxlength="1000" required{{#faulty.alasan}} aria-invalid="true" aria-describedby="alasan-salah"{{/faulty.alasan}}>
        {{given_reason}}</textarea>
        {{#faulty.alasan}}
        <p class="wrong" id="alasan-salah">{{.}}</p>
        {{/faulty.alasan}}
        """#
}
