extension Template {
    static let headText = #"""
        <!doctype html>
        <html lang="{{lang}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{title}} · Kinerja</title>
        <link rel="stylesheet" href="{{style}}">
        </head>
        <body>
        <a class="skip" href="#isi">{{w.skip}}</a>
        <header>
        <p class="brand"><a href="/">Kinerja</a></p>
        <p class="who">{{#is_known}}<a href="/sandi">{{w.password}}</a>{{/is_known}}{{^is_known}}<a href="/masuk">{{w.log_in}}</a> <a href="/kode">{{w.have_code}}</a>{{/is_known}}</p>
        {{#menu}}
        <nav aria-label="{{w.menu}}"><ul>
        {{#entries}}
        <li><a href="{{path}}"{{#is_here}} aria-current="page"{{/is_here}}>{{text}}</a></li>
        {{/entries}}
        </ul></nav>
        {{/menu}}
        </header>
        <main id="isi">
        {{#notice}}
        <p class="box done note" role="status">{{.}}</p>
        {{/notice}}
        {{#trouble}}
        <div class="box trouble note" role="alert"><p><strong>{{sentence}}</strong></p>{{#hint}}<p>{{.}}</p>{{/hint}}</div>
        {{/trouble}}
        """#
}
