import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootsOver } from './export/hash-levels.ts';
import { consistencyProof, createFrontier, inclusionProof, leafHash, rootOf } from './merkle.ts';
import { treeOfEntries } from './verify/tree-of-entries.ts';

/** A verifier of its own, after RFC 9162 2.1.3.2 and 2.1.4.2; it shares nothing with the code it checks. */
const sha = (...parts: readonly Buffer[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const node = (left: Buffer, right: Buffer): Buffer => sha(Buffer.from([1]), left, right);

function isIncluded(
  leaf: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
  root: Buffer,
): boolean {
  if (index >= size) return false;
  let fn = index;
  let sn = size - 1;
  let r = leaf;
  for (const p of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      r = node(p, r);
      while (fn % 2 === 0 && fn !== 0) {
        fn >>= 1;
        sn >>= 1;
      }
    } else {
      r = node(r, p);
    }
    fn >>= 1;
    sn >>= 1;
  }
  return sn === 0 && r.equals(root);
}

function isConsistent(
  first: number,
  second: number,
  firstRoot: Buffer,
  secondRoot: Buffer,
  given: readonly Buffer[],
): boolean {
  if (first === second) return given.length === 0 && firstRoot.equals(secondRoot);
  if (given.length === 0) return false;
  const isPower = (first & (first - 1)) === 0;
  const proof = isPower ? [firstRoot, ...given] : [...given];
  let fn = first - 1;
  let sn = second - 1;
  while (fn % 2 === 1) {
    fn >>= 1;
    sn >>= 1;
  }
  let fr = proof[0]!;
  let sr = proof[0]!;
  for (const c of proof.slice(1)) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = node(c, fr);
      sr = node(c, sr);
      while (fn % 2 === 0 && fn !== 0) {
        fn >>= 1;
        sn >>= 1;
      }
    } else {
      sr = node(sr, c);
    }
    fn >>= 1;
    sn >>= 1;
  }
  return sn === 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
}

const entriesOf = (size: number): Buffer[] =>
  Array.from({ length: size }, (_, n) => Buffer.from(`entry ${n}`));
const treeOf = (size: number) => {
  const leaves = entriesOf(size).map((entry) => leafHash(entry));
  const slow = (from: number, to: number): Buffer => rootOf((at) => leaves[at]!, from, to);
  return { leaves, root: slow, fast: rootsOver(leaves) };
};

describe('the tree', { timeout: 60_000 }, () => {
  it('has the roots that RFC 6962 and the certificate transparency tests publish', () => {
    const published = ['', '00', '10', '2021', '3031', '40414243'].map((hex) =>
      leafHash(Buffer.from(hex, 'hex')),
    );
    const roots = [1, 2, 3, 4, 5, 6].map((size) => rootOf((at) => published[at]!, 0, size).toString('hex'));
    expect(roots).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    ]);
  });

  it('proves that any leaf is in it, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (size, pick) => {
        const { leaves, root, fast } = treeOf(size);
        const index = pick % size;
        const proof = inclusionProof(fast, index, size);
        expect(proof).toEqual(inclusionProof(root, index, size));
        expect(isIncluded(leaves[index]!, index, size, proof, root(0, size))).toBe(true);
        expect(isIncluded(leafHash(Buffer.from('another')), index, size, proof, root(0, size))).toBe(false);
        if (size > 1) {
          expect(isIncluded(leaves[index]!, (index + 1) % size, size, proof, root(0, size))).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('proves that any older tree is its beginning, and none that is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (size, pick) => {
        const { root, fast } = treeOf(size);
        const older = 1 + (pick % size);
        const proof = consistencyProof(fast, older, size);
        expect(proof).toEqual(consistencyProof(root, older, size));
        expect(isConsistent(older, size, root(0, older), root(0, size), proof)).toBe(true);
        const forged = leafHash(Buffer.from('forged'));
        if (older < size) expect(isConsistent(older, size, forged, root(0, size), proof)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('grows leaf by leaf to the same roots, in the verifier as in the log', () => {
    const log = createFrontier();
    const verifier = treeOfEntries();
    const entries = entriesOf(700);
    const leaves = entries.map((entry) => leafHash(entry));
    entries.forEach((entry, at) => {
      log.add(leaves[at]!);
      verifier.add(entry);
      expect(verifier.root().equals(log.root())).toBe(true);
      expect(verifier.frontier().equals(log.bytes())).toBe(true);
      if (at % 37 === 0) expect(log.root().equals(rootOf((leaf) => leaves[leaf]!, 0, at + 1))).toBe(true);
    });
    expect(createFrontier(700, log.bytes()).root().equals(log.root())).toBe(true);
  });
});
