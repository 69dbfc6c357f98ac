extension Template {
    static let footText = #"""
        </main>
        <footer>
        {{#person}}
        <form method="post" action="/keluar"><p>{{w.signed_in_as}} {{.}} <button class="second">{{w.log_out}}</button></p></form>
        {{/person}}
        {{#other}}
        <p><a href="{{path}}" hreflang="{{lang}}" lang="{{lang}}">{{text}}</a></p>
        {{/other}}
        </footer>
        </body>
        </html>
        """#
}
