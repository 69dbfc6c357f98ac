extension Template {
    static let passwordText = #"""
        {{>head}}
        <h1>{{title}}</h1>
        <p class="soft">{{w.change_password_intro}}</p>
        <form method="post" action="/sandi">
        <input type="text" value="{{login}}" autocomplete="username" readonly hidden>
        <label for="sandi_lama">{{w.current_password}}</label>
        <input type="password" id="sandi_lama" name="sandi_lama" autocomplete="current-password" maxlength="200" required{{#faulty.sandi_lama}} aria-invalid="true" aria-describedby="sandi_lama-salah"{{/faulty.sandi_lama}}>
        {{#faulty.sandi_lama}}
        <p class="wrong" id="sandi_lama-salah">{{.}}</p>
        {{/faulty.sandi_lama}}
        {{>newpassword}}
        <div class="buttons"><button>{{w.change_password}}</button></div>
        </form>
        {{>foot}}
        """#
}
