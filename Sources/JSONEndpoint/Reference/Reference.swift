internal import Hummingbird
internal import NIOCore
internal import Operations

/// What the endpoint says of itself: made once, at the start.
enum Reference {
    static func pages(_ catalogue: Catalogue, version: String) -> [(path: String, response: Response)] {
        let document = Array(OpenAPI.document(catalogue, version: version).written.utf8)
        var page = Response.text(DocsPage.html(catalogue, version: version), type: "text/html; charset=utf-8")
        page.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        page.headers[.cacheControl] = "no-cache"
        var openAPI = Response.json(document)
        openAPI.headers[.cacheControl] = "no-cache"
        return [("/openapi.json", openAPI), ("/docs", page)]
    }
}
