internal import Hummingbird
internal import NIOCore
internal import Operations

/// The one stylesheet, under a name that changes with it, so that a phone fetches it once.
enum Style {
    static let path = "/gaya.css"
    static let link = "\(path)?v=\(String(Checksum.of(Array(text.utf8)), radix: 16))"

    static var response: Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/css; charset=utf-8", .cacheControl: "public, max-age=31536000, immutable", .xContentTypeOptions: "nosniff",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    static let text = """
        :root{color-scheme:light dark;--paper:#fff;--ink:#1c2430;--soft:#5a6675;--line:#d4dae2;--tint:#f3f6f9;--key:#0b5c6b;--on-key:#fff;--bad:#a3231f;--bad-tint:#fdf0ef;--good-tint:#ebf6f0}
        @media(prefers-color-scheme:dark){:root{--paper:#14191f;--ink:#e6eaf0;--soft:#a3afbd;--line:#38424e;--tint:#1d242c;--key:#6cc7d6;--on-key:#08252b;--bad:#ff9d97;--bad-tint:#3a1f1e;--good-tint:#173026}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
        header,main,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
        header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 1rem;border-bottom:1px solid var(--line);min-height:3.5rem}
        header p,nav ul{margin:0}nav{order:1}.who{order:2}.who a{margin-left:.7rem;font-size:.9375rem}
        .brand a{font-weight:700;font-size:1.125rem;color:var(--ink);text-decoration:none;letter-spacing:.01em}
        nav ul{display:flex;list-style:none;padding:0;gap:.25rem}
        nav a{display:block;padding:.6rem .7rem;text-decoration:none;border-bottom:3px solid transparent}
        nav a[aria-current]{border-color:var(--key);color:var(--ink);font-weight:600}
        main{padding-bottom:2.5rem}
        h1{font-size:1.6rem;line-height:1.25;margin:1.6rem 0 .4rem;text-wrap:balance}
        h2{font-size:1.15rem;line-height:1.3;margin:2.2rem 0 .6rem}
        h3{font-size:1rem;margin:0 0 .3rem}
        p{margin:.5rem 0}
        a{color:var(--key)}
        :focus-visible{outline:3px solid var(--key);outline-offset:2px;border-radius:3px}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:1}
        .soft,.basis{color:var(--soft)}.basis,small{font-size:.875rem}label small{font-weight:400}.pick+label:not(.pick){display:block;margin-top:.8rem}[hidden]{display:none!important}
        .box{border-left:4px solid var(--key);background:var(--tint);padding:.6rem 1rem;margin:1rem 0;border-radius:0 6px 6px 0}
        .box h2{margin:.1rem 0 .2rem;font-size:1rem}
        .done{background:var(--good-tint)}
        .trouble{border-color:var(--bad);background:var(--bad-tint)}
        .late,.wrong{color:var(--bad);font-weight:600}.wrong{margin:-.7rem 0 1rem}[aria-invalid]{border-color:var(--bad)!important}
        .cards{list-style:none;padding:0;margin:0}
        .cards>li{border-top:1px solid var(--line);padding:.7rem 0}.cards>li:last-child{border-bottom:1px solid var(--line)}
        .cards p{margin:.1rem 0}
        .cards a{font-weight:600}
        .card{border:1px solid var(--line);border-radius:8px;padding:.9rem 1rem;margin:.8rem 0}
        dl{display:grid;grid-template-columns:11rem 1fr;gap:.25rem 1rem;margin:.8rem 0}
        dt{color:var(--soft)}dd{margin:0}
        label,legend{font-weight:600}
        input[type=text],input[type=password],select,textarea{display:block;width:100%;margin:.25rem 0 1rem;padding:.6rem .7rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:6px}
        textarea{min-height:5.5rem}input[type=text],input[type=password]{max-width:24rem}form>label:first-of-type{display:inline-block;margin-top:.8rem}
        button{font:inherit;font-weight:600;padding:.65rem 1.2rem;border:1px solid var(--key);border-radius:6px;background:var(--key);color:var(--on-key);cursor:pointer}
        button.second{background:transparent;color:var(--key)}
        form+form{margin-top:1.6rem}.card dl:last-child{margin-bottom:0}
        .buttons{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.2rem 0 .4rem}
        fieldset{border:1px solid var(--line);border-radius:8px;padding:.2rem 1rem .9rem;margin:1.2rem 0;min-width:0}
        legend{padding:0 .4rem;margin-left:-.4rem;font-size:1.08rem}
        .pick{display:flex;gap:.7rem;align-items:flex-start;font-weight:400;padding:.45rem .5rem;margin:0 -.5rem;border-radius:6px;cursor:pointer}
        .pick:hover{background:var(--tint)}.pick:has(:checked){background:var(--tint);box-shadow:inset 3px 0 var(--key)}
        .pick input{flex:none;width:1.15rem;height:1.15rem;margin:.2rem 0 0;accent-color:var(--key)}
        .pick b{display:inline-block;min-width:1.1rem}
        summary{cursor:pointer;color:var(--key);padding:.35rem 0}
        details ul{margin:.2rem 0 .6rem;padding-left:1.2rem}
        .verdict{font-size:1.9rem;font-weight:700;line-height:1.2;margin:.2rem 0 .6rem}
        .steps{padding-left:1.9rem}.steps li{margin:.5rem 0}
        .pre{white-space:pre-line}
        svg{display:block;width:100%;max-width:26rem;height:auto;margin:.6rem 0}
        .bar{fill:var(--line)}.own{fill:var(--key)}svg text{fill:var(--ink);font-size:11px;text-anchor:middle}
        footer{border-top:1px solid var(--line);padding-top:.8rem;padding-bottom:2rem;font-size:.9375rem;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;justify-content:space-between;align-items:center}
        footer p{margin:0}footer form p{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem .8rem}footer button{padding:.35rem .8rem}
        @media(max-width:30rem){header{padding-top:.7rem}nav{order:3;flex:1 0 100%}nav ul{margin:.2rem -.7rem 0}h1{font-size:1.4rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}.buttons button{flex:1 1 100%}input[type=text],input[type=password]{max-width:none}}
        @media print{nav,footer,.buttons,.skip,.note,.help{display:none}body{font-size:11pt}main,header{max-width:none;padding:0}.card,li{break-inside:avoid}}

        """
}
