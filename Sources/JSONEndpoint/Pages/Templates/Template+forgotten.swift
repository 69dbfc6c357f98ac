extension Template {
    static let forgottenText = #"""
        {{>head}}
        <h1>{{title}}</h1>
        <p class="soft">{{w.forgotten_intro}}</p>
        <form method="post" action="/lupa">
        <label for="nama">{{w.login}} <small class="soft">({{w.login_help}})</small></label>
        <input type="text" id="nama" name="nama" value="{{login}}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required{{#faulty.nama}} aria-invalid="true" aria-describedby="nama-salah"{{/faulty.nama}}>
        {{#faulty.nama}}
        <p class="wrong" id="nama-salah">{{.}}</p>
        {{/faulty.nama}}
        <div class="buttons"><button>{{w.ask_code}}</button></div>
        </form>
        <p class="soft"><small>{{w.forgotten_else}} <a href="/kode">{{w.have_code}}</a></small></p>
        {{>foot}}
        """#
}
