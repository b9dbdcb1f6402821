"""Draws the assignments of every round again. On standard input the entries of the log, as trace.jsonl has them.

    python3 redraw.py < trace.jsonl

Says of each draw whether its seed follows from the log and its assignments from the seed. Python's own library only; the
rules are those in the text of electron/desk/rounds/draw.ts.
"""
import hashlib
import json
import sys


def sha256(*words):
    return hashlib.sha256(" ".join(words).encode()).hexdigest()


def draw(entry):
    seed, limit = entry["seed"], entry["perDirector"]
    rank = sorted(entry["matters"], key=lambda m: (-m["used"] - m["abandoned"], sha256(seed, m["matter"])))
    order = {}
    for m in entry["matters"]:
        allowed = [
            d["person"]
            for d in entry["directors"]
            if m["matter"] not in d["had"]
            and not (entry["ownDepartmentExcluded"] and d["department"] == m["department"])
        ]
        order[m["matter"]] = sorted(allowed, key=lambda person: sha256(seed, m["matter"], person))
    has = {d["person"]: [] for d in entry["directors"]}
    given = []

    def ask(matter):
        came_from, holder, asking = {}, {}, [matter]
        for asks in asking:
            for director in order[asks]:
                if director in came_from or asks in has[director]:
                    continue
                came_from[director] = asks
                for other in has[director]:
                    if other != matter and other not in holder:
                        holder[other] = director
                        asking.append(other)
        taker = min(came_from, key=lambda director: len(has[director]), default=None)
        if taker is None or len(has[taker]) >= limit:
            return False
        while came_from[taker] != matter:
            moved = came_from[taker]
            giver = holder[moved]
            has[giver].remove(moved)
            has[taker].append(moved)
            given[given.index([moved, giver])][1] = taker
            taker = giver
        has[taker].append(matter)
        given.append([matter, taker])
        return True

    asking, unassigned, first = [m["matter"] for m in rank], [], True
    while asking and (first or len(given) < len(has) * limit):
        refused = [matter for matter in asking if not ask(matter)]
        if first:
            unassigned = [[m, "all-full" if order[m] else "all-barred"] for m in refused]
        asking, first = [matter for matter in asking if matter not in refused], False
    return given, unassigned


wrong = 0
for line in sys.stdin:
    entry = json.loads(line)
    if entry.get("type") != "round.drawn":
        continue
    given, unassigned = draw(entry)
    seed_is_right = sha256(entry["prev"], entry["round"]) == entry["seed"]
    is_same = given == [[a["matter"], a["director"]] for a in entry["assignments"]] and unassigned == [
        [u["matter"], u["why"]] for u in entry["unassigned"]
    ]
    print(
        "entry", entry["seq"], entry["round"] + ":",
        "the seed follows from the log," if seed_is_right else "the seed DOES NOT FOLLOW from the log,",
        "the assignments follow from the seed" if is_same else "the assignments DO NOT FOLLOW from the seed",
    )
    wrong += not (seed_is_right and is_same)
sys.exit(1 if wrong else 0)
