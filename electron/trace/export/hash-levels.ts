import { nodeHash, type RootOf } from '../merkle.ts';

/** All full subtrees over a list of leaf hashes, level by level: 64 bytes a leaf, and any root at once. */
export function rootsOver(leaves: readonly Buffer[]): RootOf {
  const levels: Buffer[][] = [[...leaves]];
  while (levels.at(-1)!.length > 1) {
    const below = levels.at(-1)!;
    const level: Buffer[] = [];
    for (let at = 0; at + 1 < below.length; at += 2) level.push(nodeHash(below[at]!, below[at + 1]!));
    levels.push(level);
  }
  const root: RootOf = (from, to) => {
    const width = to - from;
    const full = 2 ** Math.floor(Math.log2(width));
    // Largest full subtree first, then the rest, as RFC 6962 2.1 splits a tree. A proof asks for aligned ones only.
    if (full === width) return levels[Math.log2(width)]![from / width]!;
    return nodeHash(root(from, from + full), root(from + full, to));
  };
  return root;
}
