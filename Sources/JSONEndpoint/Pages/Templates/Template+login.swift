extension Template {
    static let loginText = #"""
        {{>head}}
        <h1>{{title}}</h1>
        {{#is_carrying}}
        <p class="box">{{w.kept_fields}}</p>
        {{/is_carrying}}
        {{^is_carrying}}
        <p class="soft">{{w.about}}</p>
        {{/is_carrying}}
        <form method="post" action="{{action}}">
        {{#carried}}
        <input type="hidden" name="{{name}}" value="{{text}}">
        {{/carried}}
        <label for="nama">{{w.login}} <small class="soft">({{w.login_help}})</small></label>
        <input type="text" id="nama" name="nama" value="{{login}}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required>
        <label for="sandi">{{w.password}}</label>
        <input type="password" id="sandi" name="sandi" autocomplete="current-password" required>
        <div class="buttons"><button>{{w.log_in}}</button></div>
        </form>
        <p class="soft"><small>{{w.first_time}} <a href="/kode">{{w.choose_password}}</a><br>{{w.forgotten}} <a href="/lupa">{{w.ask_code}}</a></small></p>
        {{>foot}}
        """#
}
