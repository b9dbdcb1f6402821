import { hash } from 'node:crypto';

/** The tree of RFC 6962 section 2.1 over the bytes of the log's entries. Hashes are 32 bytes. */

export const leafHash = (entry: Uint8Array): Buffer => sha256(Buffer.concat([leafPrefix, entry]));
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  sha256(Buffer.concat([nodePrefix, left, right]));
export const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);
const emptyRoot = sha256(Buffer.alloc(0));

/**
 * A tree of any size as the roots of its full subtrees, largest first: one hash for each bit of the size. It grows leaf by
 * leaf in constant memory.
 */
export interface Frontier {
  readonly size: () => number;
  readonly add: (leaf: Buffer) => void;
  readonly root: () => Buffer;
  /** The hashes one after the other, to go on from later. */
  readonly bytes: () => Buffer;
}

/** @param bytes of `Frontier.bytes` for that size */
export function createFrontier(startSize = 0, bytes: Uint8Array = Buffer.alloc(0)): Frontier {
  let size = startSize;
  const stack: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 32) stack.push(Buffer.from(bytes.subarray(at, at + 32)));
  if (stack.length !== bitCount(size)) throw new Error('the frontier does not belong to a tree of this size');
  return {
    size: () => size,
    add: (leaf) => {
      let node = leaf;
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) node = nodeHash(stack.pop()!, node);
      stack.push(node);
      size += 1;
    },
    root: () => (stack.length === 0 ? emptyRoot : stack.reduceRight((right, left) => nodeHash(left, right))),
    bytes: () => Buffer.concat(stack),
  };
}

/** Full subtrees of a tree of that size. */
export function bitCount(size: number): number {
  let bits = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) bits += rest % 2;
  return bits;
}

/** Gives the hash of the leaf with that number, from 0. */
export type LeafAt = (index: number) => Uint8Array;

/** The root over the leaves from..to-1. */
export function rootOf(leafAt: LeafAt, from: number, to: number): Buffer {
  const frontier = createFrontier();
  for (let index = from; index < to; index += 1) frontier.add(Buffer.from(leafAt(index)));
  return frontier.root();
}

/** Gives the root over the leaves from..to-1. Those that a proof asks for are full subtrees, but for the rightmost. */
export type RootOf = (from: number, to: number) => Buffer;

/** RFC 6962 2.1.1: what it takes to compute the root of a tree of `size` leaves from leaf `index`. */
export function inclusionProof(root: RootOf, index: number, size: number): readonly Buffer[] {
  const path = (m: number, from: number, to: number): Buffer[] => {
    if (to - from === 1) return [];
    const k = split(to - from);
    return m < k
      ? [...path(m, from, from + k), root(from + k, to)]
      : [...path(m - k, from + k, to), root(from, from + k)];
  };
  return path(index, 0, size);
}

/** RFC 6962 2.1.2: what it takes to see that the tree of `older` leaves is the beginning of that of `newer`. */
export function consistencyProof(root: RootOf, older: number, newer: number): readonly Buffer[] {
  const subproof = (m: number, from: number, to: number, isWhole: boolean): Buffer[] => {
    if (m === to - from) return isWhole ? [] : [root(from, to)];
    const k = split(to - from);
    return m <= k
      ? [...subproof(m, from, from + k, isWhole), root(from + k, to)]
      : [...subproof(m - k, from + k, to, false), root(from, from + k)];
  };
  return older === 0 || older === newer ? [] : subproof(older, 0, newer, true);
}

/** The largest power of two smaller than n, for n > 1. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
