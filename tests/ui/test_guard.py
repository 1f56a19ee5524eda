"""Who may come in, how often, and with how much."""

from __future__ import annotations

import base64

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from rag.ui.guard import HEADERS, LARGEST_REQUEST, Access, Guard


async def said(_request):
    return PlainTextResponse("the notes")


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def client(access: Access = Access(), clock: Clock | None = None) -> TestClient:  # noqa: B008
    paths = ("/", "/healthz", "/api/ask", "/api/brief/check", "/gradio_api/upload")
    app = Starlette(routes=[Route(path, said, methods=["GET", "POST"]) for path in paths])
    return TestClient(Guard(app, access, clock or Clock()))


def basic(login: str) -> dict[str, str]:
    return {"Authorization": f"Basic {base64.b64encode(login.encode()).decode()}"}


@pytest.mark.parametrize("path", ["/", "/gradio_api/upload", "/nowhere"])
def test_every_answer_carries_the_headers(path):
    headers = client().get(path).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS


def test_gradios_doors_for_files_are_shut():
    assert client().post("/gradio_api/upload").status_code == 403


def test_what_is_too_large_is_refused_unless_it_is_a_brief():
    large = b"x" * (LARGEST_REQUEST + 1)
    assert client().post("/api/ask", content=large).status_code == 413
    assert client().post("/api/brief/check", content=large).status_code == 200


@pytest.mark.parametrize(
    "headers", [{}, basic("anna:forkert"), {"Authorization": "Basic %%%"}, {"Authorization": "Bearer x"}]
)
def test_with_a_login_others_are_asked_to_log_in(headers):
    refused = client(Access(login="anna:hemmeligt")).get("/", headers=headers)
    assert refused.status_code == 401
    assert refused.text != "the notes"
    assert refused.headers["WWW-Authenticate"].startswith("Basic")


def test_what_does_not_say_how_long_it_is_is_counted():
    async def app(scope, receive, send):
        while (await receive()).get("more_body"):
            pass
        await PlainTextResponse("read")(scope, receive, send)

    def pieces(count: int):
        return (b"x" * 10_000 for _ in range(count))

    sent = TestClient(Guard(app))
    assert sent.post("/", content=pieces(5)).text == "read"
    assert sent.post("/", content=pieces(40)).status_code == 413


def test_with_the_login_one_comes_in():
    assert client(Access(login="anna:hemmeligt")).get("/", headers=basic("anna:hemmeligt")).text == "the notes"


def test_a_password_may_be_danish():
    assert client(Access(login="åse:rødgrød")).get("/", headers=basic("åse:rødgrød")).status_code == 200


def test_behind_a_proxy_only_those_whom_it_names_come_in():
    guarded = client(Access(user_header="X-Forwarded-User"))
    assert guarded.get("/").status_code == 401
    assert guarded.get("/", headers={"X-Forwarded-User": "mette"}).text == "the notes"


def test_whoever_watches_the_server_need_not_log_in():
    assert client(Access(login="a:b")).get("/healthz").status_code == 200


def test_too_many_requests_wait_a_minute_and_reading_does_not_count():
    clock = Clock()
    guarded = client(Access(rate=2), clock)
    assert [guarded.post("/api/ask").status_code for _ in range(3)] == [200, 200, 429]
    assert guarded.get("/").status_code == 200
    assert guarded.post("/").status_code == 200
    clock.now = 61.0
    assert guarded.post("/api/ask").status_code == 200


def test_each_user_has_their_own_rate():
    guarded = client(Access(user_header="X-User", rate=1))
    asked = [guarded.post("/api/ask", headers={"X-User": name}).status_code for name in ("anna", "anna", "bo")]
    assert asked == [200, 429, 200]
