"""Mistakes in the words of a command: both languages say what is wrong and what there is, and nothing is done."""
import subprocess

import pytest
from conftest import HUFU, ROOT

MISTAKES = [
    (["import", "{csv}", "--channel", "fax"], ["no channel “fax”", "phone, voicemail"],
     ["没有「fax」这个渠道", "phone、voicemail"]),
    (["import", "{csv}", "--as", "old"], ["--as is new or history"], ["--as 须为 new 或 history"]),
    (["import", "{folder}"], ["cannot be read"], ["读不了"]),
    (["import", "{folder}/absent.csv"], ["cannot be read"], ["读不了"]),
    (["voicemail", "{csv}"], ["mp3, wav"], ["留言文件须为 mp3"]),
    (["demo", "--cases=-1"], ["--cases is 0 to 1000000"], ["--cases 应在 0 至 1000000 之间"]),
    (["move", "--from", "{folder}"], ["--undo is given"], ["二者择一"]),
    (["restore", "--input", "{csv}", "--skip-numbers=-1"], ["--skip-numbers is 0"], ["--skip-numbers 应在"]),
    (["user", "add", "wang", "--role", "king"], ["no role “king”", "deskOfficer"],
     ["没有「king」这个角色", "deskOfficer"]),
    (["agreement", "due", "--clock", "T08", "--from", "tomorrow"], ["“tomorrow” is not an instant"], ["不是时刻"]),
]


@pytest.mark.parametrize("words, english, chinese", MISTAKES)
def test_a_mistake_is_told_in_both_languages(words, english, chinese, tmp_path):
    (tmp_path / "rows.csv").write_text("id,narrative\n1,假冒\n")
    words = [word.format(csv=tmp_path / "rows.csv", folder=tmp_path) for word in words]
    if words[0] in ("import", "voicemail", "demo", "user", "restore"):
        words += ["--data", str(tmp_path / "data")]
    said = subprocess.run([HUFU, *words], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert said.returncode == 2, said.stderr
    for part in english + chinese:
        assert part in said.stderr, said.stderr
    assert not (tmp_path / "data").exists()
