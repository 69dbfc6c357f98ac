/// Texts that people, tools and attackers send where a name or a reason is asked for. Each must come back as it went, or be refused in words.
package let hostileStrings: [(name: String, text: String)] = [
    ("empty", ""), ("one space", " "), ("only spaces", "     "), ("leading and trailing spaces", "  Siti  "),
    ("no-break spaces", "\u{A0}\u{3000}\u{2003}"),
    ("newline", "\n"), ("CR LF", "line one\r\nline two\r\n"), ("tabs", "\ta\tb\t"), ("line separators", "a\u{2028}b\u{2029}c\u{85}d\u{B}e"),
    ("single quote", "O'Brien"), ("double quote", "\""), ("backslash", "\\"), ("backslash at the end", "name\\"), ("escaped quote", "\\\""),
    ("quotes of all kinds", "'\"`´‘’“”«»"), ("dollar quotes", "$$; select 1; $$ $kj$"),
    ("SQL that drops", "'; drop table person; --"), ("SQL that is always true", "' or '1'='1"), ("SQL comment", "/* */ -- \\; ;"),
    ("SQL that sleeps", "1); select pg_sleep(60); --"), ("LIKE wildcards", "%_\\%"), ("COPY end", "\\.\n\\N"), ("array literal", "{\"a\",NULL,b}"),
    ("script", "<script>alert(1)</script>"), ("attribute", "\"><img src=x onerror=alert(1)>"), ("entities", "&lt;b&gt;&#0;&amp;"),
    ("CDATA end", "]]>"),
    ("script end in JSON", "</script><!--"), ("link", "javascript:alert(1)"),
    ("braces", "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>"), ("Swift interpolation", "\\(secret)"), ("format", "%s%n%x%d%@%08x%1$s"),
    ("shell", "$(reboot) `reboot` ; reboot | reboot & > /tmp/x"), ("environment", "$HOME %PATH% ~root"),
    ("path traversal", "../../../../etc/passwd"), ("path traversal, backslashes", "..\\..\\windows"), ("percent traversal", "%2e%2e%2f%00"),
    ("percent sequences", "%00%0d%0aSet-Cookie:%20a=b%zz%"), ("header", "a\r\nX-Injected: yes\r\n\r\n"), ("query", "?a=b&c=d#e;f"),
    ("spreadsheet formula", "=cmd|' /C calc'!A0"), ("spreadsheet formulas", "+1-1@SUM(A1)"), ("CSV", "a,\"b\",\"\n\";c"),
    ("admin protocol", "@t1 quit\n250 OK\n."), ("admin values", "reason=\"x\" agency=*"), ("flags", "--purpose live"),
    ("JSON", "{\"a\":[null,\"\\u0000\"]}"), ("JSON, broken", "\"}],{\"role\":\"OPERATOR\""), ("prototype", "__proto__"),
    ("words that mean something", "null"),
    ("not a number", "NaN"), ("infinite", "-Infinity"), ("a big number", "1e309"), ("a date", "0000-00-00"), ("an infinite date", "infinity"),
    ("NUL", "a\0b"), ("only NUL", "\0"), ("control characters", String(String.UnicodeScalarView((1...31).compactMap(Unicode.Scalar.init)))),
    ("DEL and C1", "\u{7F}\u{80}\u{9B}31m\u{9F}"), ("terminal", "\u{1B}[2J\u{1B}]0;title\u{7}\u{8}\u{8}"),
    ("right to left", "مرحبا שלום"), ("override", "user\u{202E}txt.exe"), ("bidi embeddings", "\u{202A}a\u{202B}b\u{202C}\u{202D}c"),
    ("bidi isolates", "\u{2066}a\u{2067}b\u{2068}c\u{2069}"), ("marks of direction", "\u{200E}\u{200F}\u{61C}"),
    ("zero width", "a\u{200B}b\u{200C}c\u{200D}d\u{2060}e"), ("byte order mark", "\u{FEFF}name"), ("soft hyphen", "pass\u{AD}word"),
    ("tags", "\u{E0041}\u{E007F}"), ("variation selectors", "a\u{FE0F}\u{E0100}"), ("private use", "\u{E000}\u{F8FF}\u{10FFFD}"),
    ("combining storm", "Z" + String(repeating: "\u{300}\u{323}\u{489}", count: 300)), ("a combining mark alone", "\u{301}"),
    ("a combining mark on a quote", "\"\u{301}'\u{301}\\\u{301}\n\u{301}=\u{301} \u{301}"), ("not NFC", "e\u{301}\u{323} A\u{30A}"),
    ("NFC", "\u{1EB9}\u{301} \u{C5}"),
    ("compatibility", "ﬁ Ａ ① ℌ ＇ ； drop"), ("look-alikes", "аdmin раypal"), ("Turkish i", "İıIi"), ("sharp s", "ßẞſ"),
    ("Hangul jamo", "\u{1112}\u{1161}\u{11AB}"),
    ("emoji", "👩🏽‍🚒🏳️‍🌈🇮🇩"), ("beyond the first plane", "𝄞𠜎😀"), ("replacement character", "\u{FFFD}"), ("an escape, spelled out", "\\ud800\\u0000"),
    ("very long", String(repeating: "x", count: 1_000_000)), ("very long, wide", String(repeating: "語", count: 350_000)),
    ("very many lines", String(repeating: "\n", count: 10_000)), ("one more than a line", String(repeating: "y", count: 8193)),
]

/// JSON texts, as bytes, that no reader may take: what they hold cannot be a `String`, or must not be one.
package let hostileBytes: [(name: String, bytes: [UInt8])] =
    [
        ("a lone lead surrogate", #""\ud800""#), ("a lone trail surrogate", #""\udc00""#), ("a reversed pair", #""\ude00\ud83d""#),
        ("a lead surrogate at the end", #""a\udbff""#), ("two lead surrogates", #""\ud83d\ud83d""#), ("a lone surrogate in a name", #"{"\ud800":1}"#),
        ("NUL, escaped", #""a\u0000b""#), ("NUL in a name", #"{"\u0000":1}"#), ("NUL, raw", "\"a\0b\""), ("NUL behind the end", "\"a\"\0"),
        ("a byte order mark", "\u{FEFF}\"a\""), ("a raw newline", "\"a\nb\""), ("a raw escape character", "\"\u{1B}[2J\""),
    ].map { ($0, Array($1.utf8)) }
    + [
        ("overlong solidus", [0xC0, 0xAF]), ("overlong NUL", [0xC0, 0x80]), ("overlong in three", [0xE0, 0x80, 0xAF]),
        ("overlong in four", [0xF0, 0x80, 0x80, 0xAF]), ("a surrogate in UTF-8", [0xED, 0xA0, 0x80]),
        ("a surrogate pair in UTF-8", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]), ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80]),
        ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]), ("truncated, two", [0xC3]), ("truncated, three", [0xE2, 0x82]),
        ("truncated, four", [0xF0, 0x9F, 0x98]), ("a continuation alone", [0x80]), ("Latin-1", [0x63, 0x61, 0x66, 0xE9]),
        ("0xFE and 0xFF", [0xFE, 0xFF]),
    ].map { ($0, [0x22] + $1 + [0x22]) } + [("UTF-16", [0xFF, 0xFE, 0x22, 0x00, 0x22, 0x00]), ("truncated at the end", [0x22, 0xE2, 0x82])]
