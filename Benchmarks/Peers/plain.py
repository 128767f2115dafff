"""What a competent user does before he hands complaints to a tool: NFKC, lower case, digits only in numbers, no spaces.
The peers get no more than that; telling core names, stalls and page addresses apart is what they are compared in."""
import csv
import re
import unicodedata

FIELDS = ["complainant", "complainant_phone", "right_no", "brand", "respondent", "contact", "address", "phone",
          "shop_url", "goods"]
DIGITS = {"complainant_phone", "right_no", "phone"}


def plain(name, text):
    text = unicodedata.normalize("NFKC", text).lower()
    if name in DIGITS:
        return re.sub(r"\D", "", text)
    if name == "shop_url":
        return re.sub(r"^(https?|hxxps?)://(www\.|m\.)?", "", text).split("&spm=")[0].split("?spm=")[0].rstrip("/")
    return re.sub(r"\s+", "", text)


def complaints(path):
    """The rows of a file of complaints; empty values are None."""
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            values = {name: plain(name, row[name]) or None for name in FIELDS}
            yield {"unique_id": row["id"], "received": row["received"], "right_type": row["right_type"], **values}


def queries(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [row["query_id"] for row in csv.DictReader(file)]
