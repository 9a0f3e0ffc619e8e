"""The environment becomes settings, or every fault at once."""

from pathlib import Path

import pytest

from bot.settings import DATABASE, SettingsFault, read


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("POGO_DATABASE_URL", "POGO_LANGUAGE", "POGO_CLOCK"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def test_everything_has_a_default() -> None:
    settings = read()
    assert (settings.database_url, settings.language, settings.clock) == (DATABASE, None, None)


def test_the_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("POGO_DATABASE_URL=sqlite:///a.db\nPOGO_LANGUAGE=en\nSOMETHING_ELSE=1\n")
    assert read().database_url == "sqlite:///a.db"
    assert read().language == "en"
    monkeypatch.setenv("POGO_DATABASE_URL", "sqlite:///b.db")
    assert read().database_url == "sqlite:///b.db"


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POGO_DATABASE_URL", "")
    assert read().database_url == DATABASE


def test_every_fault_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POGO_DATABASE_URL", "pogo.db")
    monkeypatch.setenv("POGO_LANGUAGE", "tlh")
    monkeypatch.setenv("POGO_CLOCK", "nowhere")
    with pytest.raises(SettingsFault) as fault:
        read()
    assert [line.split()[0] for line in fault.value.lines] == [
        "POGO_DATABASE_URL",
        "POGO_LANGUAGE",
        "POGO_CLOCK",
    ]
    assert all("\n" not in line for line in fault.value.lines)


def test_a_file_that_is_no_text_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsFault, match=r"\.env cannot be read"):
        read()


def test_settings_are_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        read().language = "de"  # type: ignore[misc]
