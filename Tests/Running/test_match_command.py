"""`hufu match pairs | lookup | train | explain` on files: known pairs are found, mistakes are told in both languages."""
import csv
import datetime
import itertools
import json
import re
import subprocess

import pytest
from conftest import HUFU, ROOT

COLUMNS = ("id,received,lang,channel,complainant,complainant_phone,right_type,right_no,brand,respondent,contact,address,"
           "phone,shop_url,goods,narrative").split(",")

# The same shop told twice, once by telephone with slips and once in English; the next stall; and somebody else.
TOLD = dict(
    id="A", received="2026-03-02", lang="zh", channel="web", complainant="耐克体育（中国）有限公司", right_type="tm",
    right_no="8123456", brand="耐克", respondent="义乌市小米商贸有限公司", contact="王建国",
    address="浙江省金华市义乌市稠州北路99号国际商贸城2楼C105号", phone="13812345678",
    shop_url="https://shop88123456.taobao.com/", goods="运动鞋", narrative="该店销售假冒耐克运动鞋，请查处。")
AGAIN = dict(TOLD, id="B", received="2026-03-05", channel="phone", respondent="義烏小米貿易公司", phone="+86 138 1234 5678",
             address="義烏市稠州北路99號C105號", shop_url="hxxp://shop88123456.taobao.com", brand="Nike 耐克",
             narrative="举报一家卖假耐克鞋的店。")
NEIGHBOUR = dict(TOLD, id="C", respondent="义乌市福泰鞋业商行", contact="李丽", phone="13900001111", shop_url="",
                 address="浙江省金华市义乌市稠州北路99号国际商贸城2楼C231号")
STRANGER = dict(
    id="D", received="2026-01-09", lang="en", complainant="Example Holdings Ltd.", right_type="cr", brand="Example Atlas",
    respondent="Sample Press", address="上海市黄浦区人民路5号", phone="02155556666", goods="books",
    narrative="Pirated copies of our atlas.")
ROWS = [TOLD, STRANGER, NEIGHBOUR, AGAIN]


def match(*arguments):
    return subprocess.run(
        [HUFU, "match", *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, timeout=120)


def write_csv(path, rows, columns=COLUMNS):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, restval="", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def complaints(tmp_path):
    return write_csv(tmp_path / "complaints.csv", ROWS)


def test_pairs_finds_the_complaint_told_twice(complaints, tmp_path):
    output = tmp_path / "pairs.csv"
    answer = match("pairs", "--input", complaints, "--output", output)
    assert answer.returncode == 0, answer.stderr
    assert "4 complaints" in answer.stdout
    pairs = {(row["id_a"], row["id_b"]): float(row["probability"]) for row in read_csv(output)}
    assert output.read_text().startswith("id_a,id_b,probability\n")
    assert pairs[("A", "B")] == max(pairs.values()) and pairs[("A", "B")] > 0.5 > pairs.get(("A", "C"), 0)
    assert all(probability >= 0.001 for probability in pairs.values()) and not any("D" in pair for pair in pairs)
    again = tmp_path / "again.csv"
    match("pairs", "--input", complaints, "--output", again)
    assert again.read_bytes() == output.read_bytes(), "the same bytes, however many processors took part"


def test_lines_of_json_say_the_same_as_csv(complaints, tmp_path):
    lines = tmp_path / "complaints.jsonl"
    lines.write_text("\n\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS) + "\n", encoding="utf-8")
    for source in [complaints, lines]:
        assert match("pairs", "--input", source, "--output", f"{source}.pairs").returncode == 0
    assert (tmp_path / "complaints.csv.pairs").read_bytes() == (tmp_path / "complaints.jsonl.pairs").read_bytes()


def test_quotes_commas_and_line_ends_within_fields_are_read_and_written(complaints, tmp_path):
    rows = [dict(row, id=f'{row["id"]},"x"', narrative='一\n"二", 三\r\n' * 3) for row in ROWS]
    odd = tmp_path / "odd.csv"
    write_csv(odd, rows)
    odd.write_bytes(b"\xef\xbb\xbf" + odd.read_bytes())
    assert match("pairs", "--input", odd, "--output", tmp_path / "odd-pairs.csv").returncode == 0
    assert ('A,"x"', 'B,"x"') in {(row["id_a"], row["id_b"]) for row in read_csv(tmp_path / "odd-pairs.csv")}


def test_lookup_ranks_the_others_and_leaves_the_query_out(complaints, tmp_path):
    queries, output = tmp_path / "queries.csv", tmp_path / "rank.csv"
    queries.write_text("query_id,n_dups\nB,1\nD,0\nZ,0\n")
    answer = match("lookup", "--index", complaints, "--queries", queries, "--output", output)
    assert answer.returncode == 0 and "2 look-ups among 4 complaints" in answer.stdout
    assert "1 queries are not in the index" in answer.stderr and "已略去：Z" in answer.stderr
    rows = read_csv(output)
    assert list(rows[0]) == ["query_id", "cand_id", "probability", "same_infringer"]
    assert (rows[0]["query_id"], rows[0]["cand_id"]) == ("B", "A")
    assert all(row["query_id"] != row["cand_id"] for row in rows) and {row["query_id"] for row in rows} == {"B"}
    assert all(float(row["same_infringer"]) >= float(row["probability"]) for row in rows)


def terms(text):
    """Every pair of weights between the head and the sum, and the sum."""
    pair = re.compile(r"([+−±])(\d+\.\d{3}) / ([+−±])(\d+\.\d{3})")
    lines = [line for line in text.splitlines() if not line.startswith(" ")]
    found = [[float(f"{'-' if sign == '−' else ''}{number}") for sign, number in ((a, b), (c, d))]
             for line in lines for a, b, c, d in pair.findall(line)]
    return found[:-1], found[-1]


def test_explain_prints_terms_that_add_up_and_the_same_keys_in_json(complaints):
    for one, other in itertools.combinations("ABCD", 2):
        for language in ["en", "zh"]:
            text = match("explain", one, other, "--input", complaints, "--language", language).stdout
            parts, total = terms(text)
            sums = [sum(part[side] for part in parts) for side in (0, 1)]
            assert sums == pytest.approx(total, abs=1e-9), text
        fields = json.loads(match("explain", one, other, "--input", complaints, "--json").stdout)
        assert total == [fields["sum"]["complaint"] / 1000, fields["sum"]["infringer"] / 1000]
        assert bool(fields["foundBy"]) == ("无（" not in text), text
    found = json.loads(match("explain", "A", "B", "--input", complaints, "--json").stdout)["foundBy"]
    assert "telephone" in found and "page" in found
    english = match("explain", "A", "B", "--input", complaints).stdout
    assert any(line.startswith("found by: ") and "Telephone" in line for line in english.splitlines())


def test_explain_says_both_probabilities_and_what_differs(complaints):
    english = match("explain", "A", "B", "--input", complaints)
    assert english.returncode == 0 and "same complaint: " in english.stdout and "same infringer: " in english.stdout
    assert "found by: " in english.stdout and "none (" not in english.stdout
    chinese = match("explain", "A", "C", "--input", complaints, "--language", "zh")
    assert "同一投诉：" in chinese.stdout and "[" in chinese.stdout
    fields = json.loads(match("explain", "A", "B", "--input", complaints, "--json").stdout)
    assert {"sameComplaint", "sameInfringer", "model", "prior", "fields"} <= set(fields)
    unknown = match("explain", "A", "Z", "--input", complaints)
    assert unknown.returncode == 1 and "no row with the id Z" in unknown.stderr and "没有编号 Z" in unknown.stderr


def test_explain_compares_cases_of_a_store(complaints, tmp_path):
    data = tmp_path / "data"
    command = [HUFU, "import", complaints, "--data", data]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    year = datetime.date.today().year
    numbers = [f"{year}-{serial:06}" for serial in range(1, 5)]
    answer = match("explain", numbers[0], numbers[3], "--data", data)
    assert answer.returncode == 0, answer.stderr
    assert "same complaint: " in answer.stdout and "小米" in answer.stdout and "耐克体育" not in answer.stdout
    found = json.loads(match("explain", numbers[0], numbers[3], "--data", data, "--json").stdout)["foundBy"]
    assert "telephone" in found and "brand" not in found
    absent = match("explain", numbers[0], f"{year}-900000", "--data", data)
    assert absent.returncode == 1 and "are not compared" in absent.stderr and "不能比较" in absent.stderr
    row = match("explain", "A", "B", "--data", data)
    assert row.returncode == 2 and "is no case number" in row.stderr and "--input" in row.stderr
    both = match("explain", numbers[0], numbers[3], "--data", data, "--model", complaints)
    assert both.returncode == 2 and "--model goes with --input" in both.stderr


def test_train_learns_from_nothing_and_from_labels(complaints, tmp_path):
    rows = [dict(row, id=f'{row["id"]}{n}', contact=f'{row.get("contact", "")}{n}') for n in range(20) for row in ROWS]
    many = write_csv(tmp_path / "many.csv", rows)
    labels = tmp_path / "labels.csv"
    labels.write_text("id_a,id_b,relation,level,ops\n" + "".join(f"A{n},B{n},dup,easy,\n" for n in range(20)))
    for name, more in [("classes", []), ("decided", ["--labels", labels])]:
        models = []
        for turn in "12":
            model = tmp_path / f"{name}{turn}.json"
            answer = match("train", "--input", many, "--output", model, *more)
            assert answer.returncode == 0, answer.stderr
            models.append(model.read_bytes())
        assert models[0] == models[1] and b"trained-" in models[0]
        figures = json.loads(models[0])["figures"]
        names = {f"{kind}{figure}" for kind in ["complaint", "infringer"] for figure in ["AveragePrecision", "Brier"]}
        assert set(figures) == (names if more else set()), "without a decision nothing can be measured"
        assert all(f"{name}: " in answer.stdout for name in figures)
        used = match("pairs", "--input", complaints, "--output", tmp_path / "out.csv", "--model", model)
        assert used.returncode == 0, used.stderr
    assert "20 pairs" in answer.stdout
    both = tmp_path / "both.json"
    answer = match("train", "--input", many, "--labels", labels, "--input", many, "--labels", labels, "--output", both)
    assert answer.returncode == 0 and "160 complaints of many.csv, many.csv and 40 pairs" in answer.stdout, answer.stderr
    some = tmp_path / "some.json"
    assert match("train", "--input", many, "--labels", labels, "--first", 4, "--output", some).returncode == 0
    weights = [json.loads(path.read_bytes())["complaint"] for path in [model, both, some]]
    assert weights[0] != weights[1] and weights[0] != weights[2]


def test_bad_rows_are_told_and_the_rest_go_on(tmp_path):
    rows = [TOLD, dict(TOLD, id=""), dict(AGAIN, received="yesterday"), dict(AGAIN, right_type="xx"), TOLD, AGAIN]
    source = write_csv(tmp_path / "some.csv", rows)
    with open(source, "a", encoding="utf-8") as file:
        file.write("E,2026-03-03\n")
    answer = match("pairs", "--input", source, "--output", tmp_path / "pairs.csv")
    assert answer.returncode == 0 and "2 complaints, 1 pairs." in answer.stdout
    for words in ["row 2: no id", "row 3: received cannot be “yesterday”", "row 4: right_type cannot be “xx”",
                  "row 5: the id A stands further up already", "row 7: 2 fields where the header has 16",
                  "5 rows left out", "第 3 行"]:
        assert words in answer.stderr, answer.stderr


def test_wrong_use_is_told_in_both_languages_and_ends_with_2(complaints, tmp_path):
    output = tmp_path / "out"
    write_csv(tmp_path / "unknown.csv", [dict(TOLD, colour="red")], COLUMNS + ["colour"])
    write_csv(tmp_path / "anonymous.csv", [TOLD], [name for name in COLUMNS if name != "id"])
    (tmp_path / "queries.csv").write_text("case\nA\n")
    (tmp_path / "labels.csv").write_text("id_a,id_b,relation\nA,B,perhaps\n")
    pairs = ["pairs", "--output", output, "--input"]
    for arguments, english, chinese in [
            ([*pairs, tmp_path / "absent.csv"], "cannot be read", "读不了"),
            ([*pairs, tmp_path], "cannot be read", "读不了"),
            ([*pairs, tmp_path / "unknown.csv"], "Unknown columns", "不认识的列：colour"),
            ([*pairs, tmp_path / "unknown.csv"], "shop_url", "shop_url"),
            (["train", "--input", complaints, "--output", tmp_path / "no/such/folder"], "cannot be written", "写不了"),
            ([*pairs, tmp_path / "anonymous.csv"], "has no column id", "缺少列 id"),
            (["pairs", "--input", complaints, "--output", tmp_path / "no/such/folder"], "cannot be written", "写不了"),
            ([*pairs, complaints, "--model", tmp_path / "absent.json"], "cannot be read", "读不了"),
            (["lookup", "--index", complaints, "--queries", tmp_path / "queries.csv", "--output", output],
             "has no column query_id", "缺少列 query_id"),
            (["lookup", "--index", complaints, "--queries", complaints, "--output", output, "--top", "0"],
             "--top is between", "--top 应在"),
            (["train", "--input", complaints, "--labels", tmp_path / "labels.csv", "--output", output],
             "says “perhaps”", "“perhaps”不认识"),
            (["train", "--input", complaints, "--input", complaints, "--labels", complaints, "--output", output],
             "--labels is given for each --input", "--labels 须与 --input 一一对应"),
            (["train", "--input", complaints, "--first", "0", "--output", output], "--first is at least 1", "--first 至少"),
    ]:
        answer = match(*arguments)
        assert answer.returncode == 2, (arguments, answer.returncode, answer.stderr)
        assert english in answer.stderr and chinese in answer.stderr, answer.stderr
        assert not output.exists()
    assert match("pairs").returncode == 2


def test_a_file_without_a_usable_row_or_a_broken_model_is_refused(complaints, tmp_path):
    empty = write_csv(tmp_path / "empty.csv", [])
    answer = match("pairs", "--input", empty, "--output", tmp_path / "out")
    assert answer.returncode == 1 and "no row that can be used" in answer.stderr and "没有一行可用" in answer.stderr
    (tmp_path / "broken.json").write_text("{}")
    answer = match("pairs", "--input", complaints, "--output", tmp_path / "out", "--model", tmp_path / "broken.json")
    assert answer.returncode == 1 and "not a file of a matching model" in answer.stderr
    assert not list(tmp_path.glob("out*")), "nothing half done is left behind"


def test_help_names_every_option():
    for command, options in {"pairs": ["--input", "--output", "--model"], "lookup": ["--index", "--queries", "--top"],
                             "train": ["--labels", "--first", "--start"], "explain": ["--input", "--json", "--language"]}.items():
        answer = match(command, "--help")
        assert answer.returncode == 0 and all(option in answer.stdout for option in options)
