"""recordlinkage_pairs.py COMPLAINTS.csv PAIRS.csv: recordlinkage 0.16, ECM without labels on the same blocks."""
import sys

import pandas
import recordlinkage

from plain import complaints

source, target = sys.argv[1:]
frame = pandas.DataFrame(complaints(source)).set_index("unique_id")
frame["respondent_start"] = frame["respondent"].str[:4]
frame["address_end"] = frame["address"].str[-6:]
indexer = recordlinkage.Index()
for columns in [["phone"], ["shop_url"], ["respondent"], ["address"], ["right_no", "contact"],
                ["right_no", "respondent_start"], ["right_no", "address_end"], ["brand", "respondent_start"],
                ["brand", "address_end"]]:
    indexer.block(columns)
# Its blocks would join rows that do not tell the value; each rule sees only rows that do.
pairs = None
for rule in indexer.algorithms:
    told = frame.dropna(subset=rule.left_on if isinstance(rule.left_on, list) else [rule.left_on])
    found = recordlinkage.Index([rule]).index(told)
    pairs = found if pairs is None else pairs.union(found)
compare = recordlinkage.Compare()
for column, threshold in [("respondent", 0.88), ("brand", 0.9), ("contact", 0.88), ("address", 0.88),
                          ("complainant", 0.9)]:
    compare.string(column, column, method="jarowinkler", threshold=threshold, label=column)
for column in ["right_no", "phone", "shop_url"]:
    compare.string(column, column, method="damerau_levenshtein", threshold=0.85, label=column)
for column in ["goods", "right_type"]:
    compare.exact(column, column, label=column)
vectors = compare.compute(pairs, frame)
classifier = recordlinkage.ECMClassifier(binarize=0.5)
classifier.fit(vectors)
probability = classifier.prob(vectors)
probability[probability >= 0.001].rename("probability").rename_axis(["id_a", "id_b"]).to_csv(target)
