"""/metrics is what Prometheus reads, grows with the kinds of work and not with the work, and holds nothing typed."""
import re
import urllib.parse
import urllib.request

from prometheus_client.parser import text_string_to_metric_families

from test_servers import Browser
from wire import file_complaint, request, send


def scrape(server):
    with urllib.request.urlopen(server.url + "/metrics", timeout=10) as answer:
        assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
        text = answer.read().decode()
    families = {family.name: family for family in text_string_to_metric_families(text)}
    return text, families


def value(families, name, **labels):
    family = families[name]
    return sum(sample.value for sample in family.samples
               if not sample.name.endswith("_bucket") and labels.items() <= sample.labels.items())


def test_prometheus_reads_it_and_every_family_has_help_and_type(own_server):
    text, families = scrape(own_server)
    assert len(families) > 20
    for family in families.values():
        assert family.documentation and family.type in ("counter", "gauge", "histogram"), family.name
    for family in families.values():
        if family.type == "histogram":
            for sample in family.samples:
                assert sample.value >= 0
    assert value(families, "hufu_build_info") == 1 and value(families, "hufu_scrape_failed") == 0
    assert value(families, "process_resident_memory_bytes") > 10_000_000


def test_filings_and_steps_are_counted(own_server):
    _, before = scrape(own_server)
    for index in range(5):
        assert file_complaint(own_server, right_type="tm", respondent=f"店 {index}", narrative="假冒")[0] == 201
    assert file_complaint(own_server, right_type="nonsense", narrative="假冒")[0] == 422
    _, after = scrape(own_server)
    def filed(families):
        return value(families, "hufu_filings", outcome="filed") if "hufu_filings" in families else 0
    assert filed(after) - filed(before) == 5
    assert value(after, "hufu_requests", route="/api/v1/complaints", status="201") == 5
    assert value(after, "hufu_request_seconds", route="/api/v1/complaints") > 0
    assert value(after, "hufu_database_seconds", kind="write") > 0


def test_a_thousand_addresses_and_words_make_no_rows(own_server):
    _, before = scrape(own_server)
    browser = Browser()
    for index in range(300):
        word = urllib.parse.quote(f"机密{index}")
        browser.ask(f"{own_server.url}/{word}")
        browser.ask(f"{own_server.url}/track/2026-{index:06}?q={word}")
        send(own_server, request(f"X{index}", "/"))
    text, _ = scrape(own_server)
    assert "机密" not in text and urllib.parse.quote("机密") not in text and "2026-0000" not in text
    assert len(text.splitlines()) < 1500
    assert not re.search(r'method="X\d', text)


def test_asking_is_cheap(own_server):
    """A scrape asks the database a handful of indexed questions: well under what a page may take."""
    import time
    started = time.monotonic()
    for _ in range(20):
        scrape(own_server)
    assert (time.monotonic() - started) / 20 < 0.25
