"""`hufu agreement threshold | reward | fine | evidence` answer as described and refuse by name."""
import json
import subprocess

import pytest
from conftest import HUFU, ROOT

STOCK = {"sold": [{"units": 700, "price": 40}], "unsoldUnits": 2300, "purchasePrice": 20, "actDate": "2026-04-20"}


def ask(*arguments, facts=None):
    text = None if facts is None else facts if isinstance(facts, str) else json.dumps(facts)
    return subprocess.run(
        [HUFU, "agreement", *arguments], cwd=ROOT, input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_threshold_answers_in_the_described_order():
    answer = ask("threshold", "--json", facts={"article": "214", **STOCK})
    assert answer.returncode == 0 and answer.stderr == ""
    fields = json.loads(answer.stdout)
    assert list(fields) == ["result", "comparisons", "arithmetic", "advice", "texts"]
    assert fields["result"] == "belowThreshold" and list(fields["advice"]) == ["zh", "en"]
    assert [(one["name"], one["sum"], one["limit"], one["reached"]) for one in fields["comparisons"]] == [
        ("gains", 14000, 30000, False), ("sales", 28000, 50000, False), ("soldAndUnsold", 120000, 150000, False)]
    maker = json.loads(ask("threshold", "--json", facts={"article": "213", **STOCK}).stdout)
    assert maker["result"] == "reached" and maker["comparisons"][1]["sum"] == 120000


def test_threshold_keeps_cents_and_shows_both_texts():
    facts = {"article": "215", "business": 49999.99, "actDate": "2024-05-01"}
    fields = json.loads(ask("threshold", "--json", facts=facts).stdout)
    assert [text["mark"] for text in fields["texts"]] == ["K", "V"]
    assert [text["result"] for text in fields["texts"]] == ["belowThreshold", "reached"]
    assert fields["result"] == "belowThreshold" and fields["comparisons"][0]["sum"] == 49999.99
    assert "not confirmed" in fields["advice"]["en"] and "检察机关" in fields["advice"]["zh"]
    assert "非法经营数额" in ask("threshold", "--language", "zh", facts=facts).stdout


@pytest.mark.parametrize("facts, message", [
    ({}, "\"article\" is missing"), ({"article": "220"}, "\"article\" is \"220\""), ([], "not a JSON object"),
    ({"article": "213", "gians": 1}, "\"gians\""), ({"article": "213", "gains": -1}, "\"gains\" is \"-1\""),
])
def test_wrong_facts_are_refused_by_name(facts, message):
    answer = ask("threshold", "--json", facts=facts)
    assert (answer.returncode, answer.stdout) == (1, "") and message in answer.stderr


def test_reward_answers_as_described():
    answer = ask("reward", "--base", "1260000", "--grade", "1", "--json")
    assert answer.stdout == '{"amount":"63000.00","floorApplied":false,"capApplied":false,"financeCoDecides":false}\n'
    floor = json.loads(ask("reward", "--base", "20000", "--grade", "3", "--json").stdout)
    assert (floor["amount"], floor["floorApplied"]) == ("1000.00", True)


@pytest.mark.parametrize("arguments, code, message", [
    (["--base", "126x", "--grade", "1"], 2, "126x"), (["--base", "-5", "--grade", "1"], 2, "--base"),
    (["--base", "5", "--grade", "4"], 2, "no grade 4"), (["--base", "5"], 2, "--grade"),
    (["--base", "5", "--grade", "1", "--excluded", "king"], 2, "king"),
    (["--base", "5", "--grade", "1", "--ordinary"], 1, "not major"),
    (["--base", "5", "--grade", "1", "--excluded", "ownersAgent", "--unproven"], 1, "not proven"),
    (["--base", "5", "--grade", "1", "--on", "2026-02-30"], 2, "is not a day"),
])
def test_reward_refuses_by_rule_and_by_use(arguments, code, message):
    answer = ask("reward", "--json", *arguments)
    assert (answer.returncode, answer.stdout) == (code, "") and message in answer.stderr


def test_fine_answers_by_the_law_of_the_act():
    facts = {"violation": "trademark", "business": 120000, "actDate": "2026-05-11"}
    fields = json.loads(ask("fine", "--json", facts=facts).stdout)
    assert (fields["least"], fields["most"], fields["law"]["en"]) == ("0.00", "600000.00", "Trademark Law 2019 art. 60")
    later = json.loads(ask("fine", "--json", facts={**facts, "actDate": "2027-01-01"}).stdout)
    assert later["law"]["en"] == "Trademark Law 2026 art. 74"
    wrong = ask("fine", "--json", facts={"violation": "badFaithFiling", "actDate": "2026-12-31"})
    assert wrong.returncode == 1 and "badFaithFiling" in wrong.stderr


def test_only_screenshots_are_a_clue():
    answer = ask("evidence", "--have", "screenshots:url,time", "--channel", "administrative", "--json")
    channel = json.loads(answer.stdout)["channels"][0]
    assert (channel["channel"], channel["verdict"]) == ("administrative", "clueOnly")
    assert ask("evidence", "--have", "rumour").returncode == 1
    assert ask("evidence", "--channel", "gossip").returncode == 2
    assert len(json.loads(ask("evidence", "--json").stdout)["channels"]) == 4
