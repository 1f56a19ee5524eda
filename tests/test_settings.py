from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from rag.errors import InvalidSettingError
from rag.settings import READERS, Settings


def test_without_an_environment_the_defaults_stand(tmp_path):
    assert Settings.from_env({}, tmp_path) == Settings()


def test_every_setting_can_be_read():
    assert set(READERS) == {field.name for field in fields(Settings)}


def test_each_setting_comes_from_its_variable(tmp_path):
    environment = {
        "RAG_NOTES": "noter",
        "RAG_INDEX": "/srv/indeks",
        "RAG_ENCODER": "modeller/e5",
        "RAG_CHROMA_URL": "http://chroma.internal:8000",
        "RAG_HOST": "0.0.0.0",
        "RAG_PORT": "8080",
        "RAG_TOP_K": "30",
        "RAG_MODEL_URL": "http://127.0.0.1:11434/v1",
        "RAG_MODEL": "gemma3:4b",
        "RAG_MODEL_KEY": "hemmelig",
        "RAG_MODEL_TIMEOUT_S": "12",
        "RAG_MODEL_TOKENS": "300",
        "RAG_MODEL_BUDGET": "200000",
        "RAG_USER_HEADER": "X-Forwarded-User",
        "RAG_RATE": "30",
        "RAG_FEEDBACK": "meldinger.jsonl",
        "RAG_ADD_TO": "tilføjet",
    }
    assert Settings.from_env(environment, tmp_path) == Settings(
        notes=Path("noter"),
        index=Path("/srv/indeks"),
        encoder="modeller/e5",
        chroma_url="http://chroma.internal:8000",
        host="0.0.0.0",
        port=8080,
        top_k=30,
        model_url="http://127.0.0.1:11434/v1",
        model="gemma3:4b",
        model_key="hemmelig",
        model_timeout_s=12,
        model_tokens=300,
        model_budget=200_000,
        user_header="X-Forwarded-User",
        rate=30,
        feedback=Path("meldinger.jsonl"),
        add_to=Path("tilføjet"),
    )


def test_a_dotenv_file_fills_what_the_environment_leaves_open(tmp_path):
    (tmp_path / ".env").write_text("RAG_PORT=9000\nRAG_NOTES=høringer\n", encoding="utf-8")
    settings = Settings.from_env({"RAG_PORT": "9001"}, tmp_path)
    assert (settings.port, settings.notes) == (9001, Path("høringer"))


def test_the_dotenv_file_of_the_working_directory_is_read(tmp_path, monkeypatch):
    (tmp_path / ".env").write_text("RAG_TOP_K=7\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RAG_TOP_K", raising=False)
    assert Settings.from_env().top_k == 7


def test_a_dotenv_file_does_not_change_the_environment(tmp_path):
    import os

    (tmp_path / ".env").write_text("RAG_UNHEARD_OF=1\n")
    Settings.from_env(folder=tmp_path)
    assert "RAG_UNHEARD_OF" not in os.environ


def test_an_empty_value_is_the_default(tmp_path):
    assert Settings.from_env({"RAG_CHROMA_URL": "", "RAG_PORT": "  "}, tmp_path) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RAG_PORT", "http"),
        ("RAG_PORT", "0"),
        ("RAG_PORT", "70000"),
        ("RAG_PORT", "-1"),
        ("RAG_PORT", "²"),
        ("RAG_TOP_K", "0"),
        ("RAG_TOP_K", "3.5"),
        ("RAG_CHROMA_URL", "localhost:8000"),
        ("RAG_CHROMA_URL", "ftp://chroma"),
        ("RAG_CHROMA_URL", "http://"),
        ("RAG_CHROMA_URL", "http://[x"),
        ("RAG_CHROMA_URL", "http://chroma:port"),
    ],
)
def test_a_bad_value_names_its_setting(tmp_path, name, value):
    with pytest.raises(InvalidSettingError, match=name):
        Settings.from_env({name: value}, tmp_path)


def test_a_dotenv_file_in_another_encoding_is_refused(tmp_path):
    (tmp_path / ".env").write_bytes(b"RAG_NOTES=h\xf8ringer\n")
    with pytest.raises(InvalidSettingError, match=r"\.env"):
        Settings.from_env({}, tmp_path)


@pytest.mark.parametrize(("given", "missing"), [("RAG_MODEL", "RAG_MODEL_URL"), ("RAG_MODEL_URL", "RAG_MODEL")])
def test_half_a_language_model_is_refused(tmp_path, given, missing):
    with pytest.raises(InvalidSettingError, match=missing):
        Settings.from_env({given: "http://127.0.0.1:11434/v1"}, tmp_path)


def test_an_address_without_a_scheme_is_no_address(tmp_path):
    with pytest.raises(InvalidSettingError, match="RAG_MODEL_URL"):
        Settings.from_env({"RAG_MODEL_URL": "127.0.0.1:11434", "RAG_MODEL": "m"}, tmp_path)


def test_the_models_key_is_in_no_representation():
    assert "hemmelig" not in repr(Settings(model_key="hemmelig"))


@pytest.mark.parametrize(("name", "value"), [("RAG_LOGIN", "anna"), ("RAG_LOGIN", ":x"), ("RAG_USER_HEADER", "X User")])
def test_a_login_or_header_of_another_form_is_refused(tmp_path, name, value):
    with pytest.raises(InvalidSettingError, match=name):
        Settings.from_env({name: value}, tmp_path)


def test_a_login_is_read_and_stands_in_no_representation(tmp_path):
    settings = Settings.from_env({"RAG_LOGIN": "anna:hemmeligt"}, tmp_path)
    assert settings.login == "anna:hemmeligt"
    assert "hemmeligt" not in repr(settings)


def test_a_login_beside_a_proxys_header_is_refused(tmp_path):
    with pytest.raises(InvalidSettingError, match="RAG_LOGIN"):
        Settings.from_env({"RAG_LOGIN": "anna:hemmeligt", "RAG_USER_HEADER": "X-User"}, tmp_path)
