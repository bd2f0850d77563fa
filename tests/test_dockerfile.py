"""The Dockerfile's own steps, run in a clean folder, and the files beside it, checked."""

from __future__ import annotations

import asyncio
import json
import os
import shlex
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from aiohttp import web

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Instruction:
    """One line of a Dockerfile, continuation lines joined: its word, and what follows it."""

    word: str
    rest: str


def stages() -> list[list[Instruction]]:
    """The Dockerfile's stages in order, each opening with its FROM."""
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    joined = "\n".join(line for line in lines if not line.startswith("#")).replace("\\\n", " ")
    found: list[list[Instruction]] = []
    for line in joined.splitlines():
        word, _, rest = line.strip().partition(" ")
        if word == "FROM":
            found.append([])
        if word:
            found[-1].append(Instruction(word, rest.strip()))
    return found


def the(word: str, stage: list[Instruction]) -> str:
    """What follows the only `word` of a stage."""
    (instruction,) = (step for step in stage if step.word == word)
    return instruction.rest


def health_check() -> list[str]:
    _, _, command = the("HEALTHCHECK", stages()[1]).partition("CMD ")
    python, *arguments = json.loads(command)
    assert python == "python"
    return [sys.executable, *arguments]


def in_folder(text: str, folder: Path) -> str:
    """The image's own places, moved below a folder of the test."""
    for place in ("/build", "/wheels", "/opt/steady"):
        text = text.replace(place, f"{folder}{place}")
    return text


def copy_into(work: Path, arguments: str) -> None:
    *sources, target = shlex.split(arguments)
    for source in sources:
        if (ROOT / source).is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "*.db", "*.key")
            shutil.copytree(ROOT / source, work / target, ignore=ignored)
        else:
            shutil.copy(ROOT / source, work / target)


@pytest.mark.timeout(300)
def test_the_build_steps_give_a_steady_that_runs(tmp_path: Path) -> None:
    build, final = stages()
    work = tmp_path / the("WORKDIR", build).removeprefix("/")
    for folder in (work, tmp_path / "opt", tmp_path / "data"):
        folder.mkdir()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PATH"] = f"{Path(sys.executable).parent}:{environment['PATH']}"
    # pip would otherwise take what is installed beside this test for the image's own.
    environment.pop("VIRTUAL_ENV", None)
    environment["PIP_NO_COMPILE"] = "0"  # means: do not; what runs once need not be compiled

    for step in build:
        if step.word == "COPY":
            copy_into(work, step.rest)
        elif step.word == "RUN":
            subprocess.run(
                ["bash", "-euc", in_folder(step.rest, tmp_path)],
                cwd=work,
                env=environment,
                check=True,
            )

    assert the("COPY", final) == "--from=build /opt/steady /opt/steady"
    (command,) = json.loads(the("ENTRYPOINT", final))
    shutil.rmtree(work)
    shown = subprocess.run(
        [tmp_path / "opt/steady/bin" / command, "--help"],
        cwd=tmp_path / "data",
        env=environment | {"PYTHONDONTWRITEBYTECODE": "1"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout

    (start,) = json.loads(the("CMD", final))
    assert start in shown.split()
    assert list((tmp_path / "data").iterdir()) == []


def test_every_package_that_is_shipped_is_copied_into_the_build() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    shipped = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    copied = {
        s.rest.split()[0]
        for s in stages()[0]
        if s.word == "COPY" and (ROOT / s.rest.split()[0]).is_dir()
    }
    let_through = {
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text().splitlines()
        if line.startswith("!")
    }
    assert copied == set(shipped)
    assert let_through == copied | {"pyproject.toml", "constraints.txt", "README.md"}


def test_the_image_runs_as_a_user_who_is_not_root_and_keeps_data_in_a_volume() -> None:
    final = stages()[1]
    user, group = the("USER", final).split(":")
    assert int(user) > 0
    assert int(group) > 0
    assert the("VOLUME", final) == the("WORKDIR", final) == "/data"


async def _health(status: int) -> int | None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=status)

    app = web.Application()
    app.router.add_get("/healthz", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    environment = os.environ | {"LISTEN": f"0.0.0.0:{runner.addresses[0][1]}"}
    checking = await asyncio.create_subprocess_exec(
        *health_check(), env=environment, stderr=asyncio.subprocess.DEVNULL
    )
    await checking.wait()
    await runner.cleanup()
    return checking.returncode


async def test_the_health_check_tells_well_from_unwell() -> None:
    assert await _health(200) == 0
    assert await _health(503) == 1


async def test_the_health_check_fails_when_nobody_answers() -> None:
    checking = await asyncio.create_subprocess_exec(
        *health_check(), env=os.environ | {"LISTEN": "0.0.0.0:1"}, stderr=asyncio.subprocess.DEVNULL
    )
    assert await checking.wait() == 1


def test_compose_sets_only_what_the_example_explains() -> None:
    services = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
    example = (ROOT / ".env.example").read_text()
    explained = {
        line.removeprefix("#").partition("=")[0]
        for line in example.splitlines()
        if "=" in line and not line.startswith("# ")
    }
    for service in ("bot", "migrate"):
        assert set(services[service]["environment"]) <= explained
        assert services[service]["read_only"] is True
        assert services[service]["cap_drop"] == ["ALL"]
        assert services[service]["security_opt"] == ["no-new-privileges:true"]
    assert services["migrate"]["command"] == ["migrate"]
    assert services["bot"]["depends_on"] == {
        "migrate": {"condition": "service_completed_successfully"}
    }
