#!/usr/bin/env python3
"""Checks the trace of a hall kiosk without any program of the kiosk's.

Needs Python 3.8 or newer and openssl 3 (for the Ed25519 signature); nothing else.

    python3 verify.py                                     what lies in this folder, taken at its word for the key
    python3 verify.py --vkey 'hall.example/kiosk+1a2b...' with the key that the office keeps
    python3 verify.py --checkpoint slip.txt               and against a slip's code or an older checkpoint

It checks, over the very bytes of trace.jsonl (or of log/tile/entries): that each entry holds the SHA-256 of the one before;
that the RFC 6962 tree over them has the root that the checkpoint signs; that the signature is of the verifier key
(https://c2sp.org/signed-note, https://c2sp.org/tlog-checkpoint); that each older checkpoint given is the beginning of the same
tree. A folder with proofs.jsonl holds some entries only; each is then checked with its RFC 6962 inclusion proof.

Exit code: 0 intact, 1 broken, 2 nothing could be checked.
"""
import argparse
import base64
import binascii
import hashlib
import json
import os
import re
import struct
import subprocess
import sys
import tempfile

LONGEST_UNSIGNED = 512  # the kiosk signs at least every 256 entries
SPKI_ED25519 = bytes.fromhex("302a300506032b6570032100")  # RFC 8410


class Broken(Exception):
    pass


class Unusable(Exception):
    pass


def sha256(data):
    return hashlib.sha256(data).digest()


# --- notes -------------------------------------------------------------------------------------------------------------


def parse_note(text):
    """origin, size, root, signed body, [(name, key id, signature)]"""
    text = text.replace("\r\n", "\n").lstrip("\ufeff").rstrip("\n") + "\n"
    lines = text.split("\n")
    # A slip's code: reference, origin, size with leading zeros, root, key id and signature.
    if len(lines) == 6 and re.fullmatch(r"\d{9,}", lines[2]):
        body = "%s\n%d\n%s\n" % (lines[1], int(lines[2]), lines[3])
        text = "%s\n\u2014 %s %s\n" % (body, lines[1], lines[4])
    body, separator, rest = text.partition("\n\n")
    body += "\n"
    head = body.split("\n")
    if not separator or len(head) < 4 or not re.fullmatch(r"0|[1-9]\d{0,15}", head[1]):
        raise Unusable("this is no signed checkpoint")
    signatures = []
    for line in rest.splitlines():
        match = re.fullmatch(r"\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)", line)
        if match:
            blob = base64.b64decode(match.group(2))
            signatures.append((match.group(1), blob[:4], blob[4:]))
    return head[0], int(head[1]), base64.b64decode(head[2]), body.encode(), signatures


def parse_vkey(vkey):
    """name, key id, public key. The base64 may hold a +, so only the first two separate."""
    parts = vkey.strip().split("+", 2)
    if len(parts) != 3:
        raise Unusable("%r is no verifier key" % vkey)
    name, key_id, data = parts[0], parts[1], base64.b64decode(parts[2])
    if len(data) != 33 or data[0] != 1:
        raise Unusable("%r is no Ed25519 verifier key" % vkey)
    if sha256(name.encode() + b"\n" + data)[:4].hex() != key_id:
        raise Unusable("the key id of %r does not belong to its key" % vkey)
    return name, bytes.fromhex(key_id), data[1:]


def openssl_verifies(public_key, message, signature):
    der = SPKI_ED25519 + public_key
    pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n" % base64.b64encode(der).decode()
    with tempfile.TemporaryDirectory() as folder:
        names = [os.path.join(folder, name) for name in ("key.pem", "message", "signature")]
        for name, content in zip(names, (pem.encode(), message, signature)):
            with open(name, "wb") as file:
                file.write(content)
        command = ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", names[0]]
        command += ["-in", names[1], "-sigfile", names[2]]
        try:
            result = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except FileNotFoundError:
            raise Unusable("the signature cannot be checked: openssl is not installed")
    return result.returncode == 0


def is_signed_by(note, vkey):
    name, key_id, public_key = parse_vkey(vkey)
    origin, _, _, body, signatures = note
    if origin != name:
        return False
    mine = [blob for (who, which, blob) in signatures if who == name and which == key_id]
    return any(len(blob) == 64 and openssl_verifies(public_key, body, blob) for blob in mine)


# --- the tree of RFC 6962 ----------------------------------------------------------------------------------------------


def leaf_hash(entry):
    return sha256(b"\x00" + entry)


def node_hash(left, right):
    return sha256(b"\x01" + left + right)


class Tree:
    """Full subtrees, largest first."""

    def __init__(self):
        self.size, self.stack = 0, []

    def add(self, leaf):
        rest = self.size
        while rest % 2 == 1:
            leaf = node_hash(self.stack.pop(), leaf)
            rest //= 2
        self.stack.append(leaf)
        self.size += 1

    def root(self):
        if not self.stack:
            return sha256(b"")
        root = self.stack[-1]
        for left in reversed(self.stack[:-1]):
            root = node_hash(left, root)
        return root


def root_from_inclusion(leaf, index, size, proof):
    """RFC 9162 2.1.3.2"""
    fn, sn, root = index, size - 1, leaf
    for hash_ in proof:
        if sn == 0:
            raise Broken("a proof is too long")
        if fn % 2 == 1 or fn == sn:
            root = node_hash(hash_, root)
            while fn % 2 == 0 and fn != 0:
                fn, sn = fn // 2, sn // 2
        else:
            root = node_hash(root, hash_)
        fn, sn = fn // 2, sn // 2
    if sn != 0:
        raise Broken("a proof is too short")
    return root


# --- entries -----------------------------------------------------------------------------------------------------------


def json_lines(path):
    with open(path, "rb") as file:
        for line in file:
            yield line.rstrip(b"\n")


def bundles(log, size):
    """https://c2sp.org/tlog-tiles"""
    for index in range((size + 255) // 256):
        width = min(256, size - index * 256)
        digits = "%03d" % index
        digits = digits.zfill((len(digits) + 2) // 3 * 3)
        groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
        path = "/".join(["x" + group for group in groups[:-1]] + [groups[-1]])
        path = os.path.join(log, "tile", "entries", path + ("" if width == 256 else ".p/%d" % width))
        with open(path, "rb") as file:
            data = file.read()
        at = 0
        while at < len(data):
            (length,) = struct.unpack_from(">H", data, at)
            yield data[at + 2 : at + 2 + length]
            at += 2 + length


def canonical(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def read_entry(number, entry):
    try:
        value = json.loads(entry.decode("utf-8"))
    except ValueError:
        raise Broken("entry %d is no JSON" % number)
    if not isinstance(value, dict) or canonical(value) != entry:
        raise Broken("entry %d is not in canonical form" % number)
    return value


# --- the check ---------------------------------------------------------------------------------------------------------


def walk_chain(entries, sizes):
    """Goes through all entries; gives their number, the roots at the sizes asked for, and the keys that the log names."""
    tree, roots, keys = Tree(), {}, []
    previous = "0" * 64
    for number, entry in enumerate(entries, 1):
        value = read_entry(number, entry)
        if value.get("seq") != number:
            raise Broken("entry %d carries the number %s" % (number, value.get("seq")))
        if value.get("prev") != previous:
            raise Broken("entry %d does not follow from entry %d: one of them was changed" % (number, number - 1))
        if (value.get("type") == "genesis") != (number == 1):
            raise Broken("entry %d is not how a log begins or goes on" % number)
        if number == 1:
            keys.append((1, value["vkey"]))
        if value.get("type") == "key.rotated":
            keys.append((number, value["new"]))
        previous = sha256(entry).hex()
        tree.add(leaf_hash(entry))
        if tree.size in sizes:
            roots[tree.size] = tree.root()
    if tree.size == 0:
        raise Unusable("there are no entries")
    roots[tree.size] = tree.root()
    return tree.size, roots, keys


def check_keys(keys, trusted, folder, roots):
    """The key given must be one of the log's; every later one must have been named under the signature of the one before."""
    names = [vkey for _, vkey in keys]
    if trusted not in names:
        raise Broken("the log is signed with another key than the one given")
    for at in range(1, len(keys)):
        number, _ = keys[at]
        note = read_rotation(folder, number)
        signed = note is not None and note[1] == number and note[2] == roots.get(number) and is_signed_by(note, names[at - 1])
        if signed:
            print("entry %d: the key was changed, and the old key signed the change" % number)
        elif at > names.index(trusted):
            raise Broken("entry %d: the key was replaced, and the old key did NOT sign the change" % number)
        else:
            print("entry %d: the key was replaced, and the old key did NOT sign the change" % number)


def read_rotation(folder, number):
    path = os.path.join(folder, "rotations", str(number))
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return parse_note(file.read())


def keys_at(keys, size):
    """The key that signs at a size, and the one before it over the entry that hands over."""
    before = [at for at, (number, _) in enumerate(keys) if number <= size]
    at = before[-1]
    found = [keys[at][1]]
    if at > 0 and keys[at][0] == size:
        found.append(keys[at - 1][1])
    return found


def check_claims(claims, origin, size, roots, keys):
    anchored = 0
    for name, note in sorted(claims, key=lambda claim: claim[1][1]):
        if note[0] != origin:
            raise Unusable("%s is of another log, %s" % (name, note[0]))
        if not any(is_signed_by(note, vkey) for vkey in keys_at(keys, note[1])):
            raise Broken("%s carries no signature of a key of this log" % name)
        if note[1] > size:
            raise Broken("entries %d to %d were there when %s left the kiosk and are missing" % (size + 1, note[1], name))
        if roots[note[1]] != note[2]:
            raise Broken("entries %d to %d are not what they were when %s left the kiosk" % (anchored + 1, note[1], name))
        anchored = note[1]
        print("anchored up to entry %d by %s" % (anchored, name))
    return anchored


def check_whole(folder, note, claims, given):
    origin, size, root, _, _ = note
    lines = os.path.join(folder, "trace.jsonl")
    log = os.path.join(folder, "log")
    entries = json_lines(lines) if os.path.exists(lines) else bundles(log, size)
    rotations = os.path.join(folder, "rotations")
    sizes = {size} | {claim[1][1] for claim in claims}
    sizes |= {int(name) for name in os.listdir(rotations)} if os.path.isdir(rotations) else set()
    total, roots, keys = walk_chain(entries, sizes)
    if total < size:
        raise Broken("entries %d to %d were signed and are missing" % (total + 1, size))
    if total - size > LONGEST_UNSIGNED:
        raise Broken("entries %d to %d have no signature" % (size + 1, total))
    if roots[size] != root:
        raise Broken("entries 1 to %d are not what was signed" % size)
    if not any(is_signed_by(note, vkey) for vkey in keys_at(keys, size)):
        raise Broken("the signature of the checkpoint does not hold")
    trusted = given or keys[-1][1]
    check_keys(keys, trusted, folder, roots)
    print("intact: %d entries, signed up to entry %d, key %s" % (total, size, keys[-1][1]))
    if not given:
        print("no verifier key was given: compare this one with the one the office keeps")
    anchored = check_claims(claims, origin, total, roots, keys)
    if anchored < total:
        print("NOT anchored by what was given: entries %d to %d" % (anchored + 1, total))


def check_some(folder, note, claims, given):
    if claims:
        raise Unusable("a folder with some entries only cannot be held against an older checkpoint")
    _, size, root, _, _ = note
    vkey = given or read_text(folder, "vkey").strip()
    if not is_signed_by(note, vkey):
        raise Broken("the signature of the checkpoint does not hold")
    count = 0
    proofs = json_lines(os.path.join(folder, "proofs.jsonl"))
    for entry, line in zip(json_lines(os.path.join(folder, "trace.jsonl")), proofs):
        proof = json.loads(line)
        number = read_entry(proof["seq"], entry)["seq"]
        hashes = [base64.b64decode(hash_) for hash_ in proof["proof"]]
        if number != proof["seq"] or root_from_inclusion(leaf_hash(entry), number - 1, size, hashes) != root:
            raise Broken("entry %d is not what was signed" % proof["seq"])
        count += 1
    print("intact: %d entries of a log of %d, key %s" % (count, size, vkey))
    print("whether entries of this walkthrough were left out can only be seen in the whole log")


def read_text(folder, name):
    try:
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            return file.read()
    except OSError as error:
        raise Unusable("%s cannot be read: %s" % (name, error.strerror))


def read_given(text):
    if "\n" not in text and os.path.exists(text):
        return os.path.basename(text), parse_note(read_text(os.path.dirname(text) or ".", os.path.basename(text)))
    return "the checkpoint given", parse_note(text.replace("\\n", "\n"))


def main():
    parser = argparse.ArgumentParser(description="Checks the trace of a hall kiosk.")
    parser.add_argument("folder", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("--vkey", help="the verifier key that the office keeps, or a file with it")
    parser.add_argument("--checkpoint", action="append", default=[], help="a slip's code or an older checkpoint: text or file")
    arguments = parser.parse_args()
    try:
        given = arguments.vkey
        if given and os.path.exists(given):
            given = read_text(os.path.dirname(given) or ".", os.path.basename(given))
        given = given and given.strip()
        if given:
            parse_vkey(given)
        claims = [read_given(text) for text in arguments.checkpoint]
        note = parse_note(read_text(arguments.folder, "checkpoint"))
        some = os.path.exists(os.path.join(arguments.folder, "proofs.jsonl"))
        (check_some if some else check_whole)(arguments.folder, note, claims, given)
    except Broken as broken:
        print("BROKEN: %s" % broken)
        return 1
    except (Unusable, OSError, binascii.Error, UnicodeDecodeError, struct.error) as error:
        print("nothing could be checked: %s" % error)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
