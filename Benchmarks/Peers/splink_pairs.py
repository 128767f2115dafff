"""splink_pairs.py COMPLAINTS.csv PAIRS.csv: Splink 5 on DuckDB, unsupervised, ten comparisons, nine blocking rules."""
import logging
import sys

import pandas
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from plain import FIELDS, complaints

logging.disable(logging.WARNING)
source, target = sys.argv[1:]
frame = pandas.DataFrame(complaints(source))
for name in FIELDS:
    frame[name] = frame[name].astype("string")
frame["respondent_start"] = frame["respondent"].str[:4]
frame["address_end"] = frame["address"].str[-6:]
settings = SettingsCreator(
    link_type="dedupe_only",
    comparisons=[
        cl.JaroWinklerAtThresholds("respondent", [0.95, 0.88, 0.8]),
        cl.JaroWinklerAtThresholds("brand", [0.9]).configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("right_no", [1, 2]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("contact", [0.88]),
        cl.JaroWinklerAtThresholds("address", [0.95, 0.88]),
        cl.DamerauLevenshteinAtThresholds("phone", [1, 2]),
        cl.LevenshteinAtThresholds("shop_url", [2]),
        cl.ExactMatch("goods").configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("complainant", [0.9]).configure(term_frequency_adjustments=True),
        cl.ExactMatch("right_type"),
    ],
    blocking_rules_to_generate_predictions=[
        block_on("phone"), block_on("shop_url"), block_on("respondent"), block_on("address"),
        block_on("right_no", "contact"), block_on("right_no", "respondent_start"), block_on("right_no", "address_end"),
        block_on("brand", "respondent_start"), block_on("brand", "address_end"),
    ],
)
linker = Linker(DuckDBAPI().register(frame), settings)
linker.training.estimate_probability_two_random_records_match(
    [block_on("phone", "right_no"), block_on("respondent", "right_no")], recall=0.4)
linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
for rule in [block_on("right_no", "respondent_start"), block_on("phone"), block_on("shop_url")]:
    linker.training.estimate_parameters_using_expectation_maximisation(rule, record_sample_proportion=1.0)
pairs = linker.inference.predict(threshold_match_probability=0.001).as_pandas_dataframe()
pairs[["unique_id_l", "unique_id_r", "match_probability"]].to_csv(
    target, index=False, header=["id_a", "id_b", "probability"])
