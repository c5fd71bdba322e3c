"""Reads all tables of this run, shows the league and checks one paired difference.

    python3 load.py            # from anywhere; needs the standard library only
    >>> from load import load  # tables as pandas data frames where pandas is installed

读取本次运行的全部表格，显示名次表，并由月度路径重算一个配对差及其 t 区间。
"""

import csv
import math
import os

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, os.pardir, "tables")
CONFIDENCE = float("@CONFIDENCE@")  # of the intervals, as the scenario states it


def _rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _value(text, kind):
    if kind == "whole":
        return int(text)
    if kind == "real":
        return float(text) if text else math.nan
    return text


def columns():
    """For each table its columns: name, type, unit and labels."""
    found = {}
    for row in _rows(os.path.join(HERE, "columns.csv")):
        found.setdefault(row["table"], []).append(row)
    return found


def plain():
    """For each table a list of rows, each a dict of typed values; a missing number is nan."""
    tables = {}
    for name, described in columns().items():
        kinds = {c["column"]: c["type"] for c in described}
        raw = _rows(os.path.join(TABLES, name + ".csv"))
        tables[name] = [{k: _value(v, kinds[k]) for k, v in row.items()} for row in raw]
    return tables


def load():
    """The tables as data frames, labels and units in ``attrs``; plain rows without pandas."""
    tables = plain()
    try:
        import pandas
    except ImportError:
        return tables
    frames = {}
    for name, described in columns().items():
        frame = pandas.DataFrame(tables[name], columns=[c["column"] for c in described])
        frame.attrs["labels"] = {c["column"]: (c["label_zh"], c["label_en"]) for c in described}
        frame.attrs["units"] = {c["column"]: c["unit"] for c in described}
        frames[name] = frame
    return frames


def t_quantile(probability, freedom):
    """Quantile of Student's t, by Simpson's rule and bisection."""
    log_scale = math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)
    scale = math.exp(log_scale) / math.sqrt(freedom * math.pi)

    def mass(x, steps=4000):
        step = x / steps
        total = 0.0
        for i in range(steps + 1):
            weight = 1 if i in (0, steps) else 4 if i % 2 else 2
            total += weight * (1 + (i * step) ** 2 / freedom) ** (-(freedom + 1) / 2)
        return 0.5 + scale * total * step / 3

    low, high = 0.0, 1000.0
    while mass(high / 2) > probability and high > 4:
        high /= 2
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if mass(middle) < probability else (low, middle)
    return (low + high) / 2


def paired_difference(tables, arm, outcome, window):
    """Mean effect of an arm and the limits of its t interval, from the monthly paths."""
    base = next(a["base"] for a in tables["arms"] if a["arm"] == arm)
    months = next(w for w in tables["windows"] if w["window"] == window)
    change = next(o["change"] for o in tables["outcomes"] if o["outcome"] == outcome)
    paths = {arm: {}, base: {}}
    for row in tables["paths"]:
        inside = months["from"] <= row["date"] <= months["until"]
        if inside and row["outcome"] == outcome and row["arm"] in paths:
            paths[row["arm"]].setdefault(row["replication"], []).append(row["value"])
    means = {a: {r: sum(v) / len(v) for r, v in by.items()} for a, by in paths.items()}
    pairs = sorted(set(means[arm]) & set(means[base]))
    unit = 1.0
    if change == "percent":
        unit = 100 / (sum(means[base][r] for r in pairs) / len(pairs))
    d = [unit * (means[arm][r] - means[base][r]) for r in pairs]
    mean = sum(d) / len(d)
    sd = math.sqrt(sum((x - mean) ** 2 for x in d) / (len(d) - 1))
    half = t_quantile((1 + CONFIDENCE) / 2, len(d) - 1) * sd / math.sqrt(len(d))
    return mean, mean - half, mean + half


def show_league(tables):
    """Prints the league by the first outcome and window, with ranges of ranks."""
    first = tables["league"][0]
    for row in tables["league"]:
        if all(row[k] == first[k] for k in ("budget", "outcome", "window")):
            ranks = "{rank_low}-{rank_high}".format(**row)
            print(
                "{:<14} {:>5}  {:<28} {:>11.5g} [{:.5g}, {:.5g}] {}".format(
                    row["block"], ranks, row["arm"], row["mean"], row["lower"], row["upper"], row["unit"]
                )
            )


def check(tables):
    """Recomputes the first t interval of the league; whether it agrees with table effects."""
    arms = [row["arm"] for row in tables["league"]]
    for row in tables["effects"]:
        if row["arm"] in arms and row["method"] == "t":
            mine = paired_difference(tables, row["arm"], row["outcome"], row["window"])
            theirs = (row["mean"], row["lower"], row["upper"])
            size = max(abs(x) for x in theirs)
            agrees = all(abs(a - b) <= 1e-6 * size for a, b in zip(mine, theirs))
            print("{arm}, {outcome}, {window}:".format(**row))
            print("  table effects  {:.8g} [{:.8g}, {:.8g}]".format(*theirs))
            print("  recomputed     {:.8g} [{:.8g}, {:.8g}]".format(*mine))
            print("  agree" if agrees else "  DIFFER")
            return agrees
    print("no t interval to check")
    return True


if __name__ == "__main__":
    all_tables = plain()
    for table_name, table_rows in all_tables.items():
        print("{:<16} {:>9} rows".format(table_name, len(table_rows)))
    if all_tables.get("league"):
        show_league(all_tables)
        raise SystemExit(0 if check(all_tables) else 1)
