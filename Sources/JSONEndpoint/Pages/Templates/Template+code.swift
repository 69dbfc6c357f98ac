extension Template {
    static let codeText = #"""
        {{>head}}
        <h1>{{title}}</h1>
        <p class="soft">{{w.code_intro}}</p>
        <form method="post" action="/kode">
        <label for="kode">{{w.code}} <small class="soft">({{w.code_help}})</small></label>
        <input type="text" id="kode" name="kode" value="{{code}}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="64" required{{#faulty.kode}} aria-invalid="true" aria-describedby="kode-salah"{{/faulty.kode}}>
        {{#faulty.kode}}
        <p class="wrong" id="kode-salah">{{.}}</p>
        {{/faulty.kode}}
        {{>newpassword}}
        <div class="buttons"><button>{{w.choose_and_log_in}}</button></div>
        </form>
        <p class="soft"><small>{{w.no_code}} <a href="/lupa">{{w.ask_code}}</a></small></p>
        {{>foot}}
        """#

    /// A new password, twice, with what is wrong with either.
    static let newpasswordText = #"""
        <label for="sandi_baru">{{w.new_password}} <small class="soft">({{w.new_password_help}})</small></label>
        <input type="password" id="sandi_baru" name="sandi_baru" autocomplete="new-password" minlength="10" maxlength="200" required{{#faulty.sandi_baru}} aria-invalid="true" aria-describedby="sandi_baru-salah"{{/faulty.sandi_baru}}>
        {{#faulty.sandi_baru}}
        <p class="wrong" id="sandi_baru-salah">{{.}}</p>
        {{/faulty.sandi_baru}}
        <label for="sandi_ulang">{{w.new_password_again}}</label>
        <input type="password" id="sandi_ulang" name="sandi_ulang" autocomplete="new-password" maxlength="200" required{{#faulty.sandi_ulang}} aria-invalid="true" aria-describedby="sandi_ulang-salah"{{/faulty.sandi_ulang}}>
        {{#faulty.sandi_ulang}}
        <p class="wrong" id="sandi_ulang-salah">{{.}}</p>
        {{/faulty.sandi_ulang}}
        """#
}
