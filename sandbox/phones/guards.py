"""Guards of the page's server: changes come only as JSON of bounded size, and the page loads only its own files."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sandbox.botapi.files import LARGEST_UPLOAD

LARGEST_REQUEST = LARGEST_UPLOAD * 4 // 3 + 4096  # a file travels as base64
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
    "font-src 'self'; frame-src 'self' blob:; media-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
}
Answer = Callable[[Request], Awaitable[Response]]
REFUSED = (LookupError, ValueError, TypeError, AttributeError, RuntimeError)
"""The errors that a phone, the stage or a malformed request can raise."""


def guarded(answer: Answer) -> Answer:
    """Return the handler with guards: a POST must be JSON of bounded size, and an error becomes a 400 that says why.

    A foreign page can't send `application/json` unasked, so only our own page can change state.
    """

    async def guard(request: Request) -> Response:
        if request.method == "POST":
            if request.headers.get("content-type", "").partition(";")[0] != "application/json":
                return JSONResponse({"error": "json-only"}, HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
            if not 0 <= int(request.headers.get("content-length", -1)) <= LARGEST_REQUEST:
                return JSONResponse({"error": "too-large"}, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        try:
            return await answer(request)
        except REFUSED as error:
            return JSONResponse({"error": type(error).__name__, "detail": str(error)}, HTTPStatus.BAD_REQUEST)

    return guard


class Headers:
    """Middleware that adds `HEADERS` to every answer, so that the browser loads no foreign files."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Run the application with the headers added to its answer."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] += [(name.encode(), value.encode()) for name, value in HEADERS.items()]
            await send(message)

        await self.app(scope, receive, with_headers)
