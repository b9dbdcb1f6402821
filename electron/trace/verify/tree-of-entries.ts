import { hash } from 'node:crypto';

/**
 * The chain's hash and the RFC 6962 tree over entries in one go, for logs of millions of entries: the same as `leafHash` and
 * `createFrontier` give, without a new buffer for each step.
 */
export interface TreeOfEntries {
  readonly size: () => number;
  readonly add: (entry: Uint8Array) => void;
  readonly root: () => Buffer;
  readonly frontier: () => Buffer;
}

const hashBytes = 32;

export function treeOfEntries(): TreeOfEntries {
  let size = 0;
  let leaf = Buffer.alloc(1024);
  const node = Buffer.alloc(1 + 2 * hashBytes);
  node[0] = 1;
  // A full subtree of each height, lowest first; only those of the set bits of the size are there.
  const subtrees: Buffer[] = [];
  const join = (left: Buffer, right: Buffer): Buffer => {
    node.set(left, 1);
    node.set(right, 1 + hashBytes);
    return hash('sha256', node, 'buffer');
  };
  const present = (): Buffer[] => {
    const found: Buffer[] = [];
    for (let height = 0, rest = size; rest > 0; height += 1, rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) found.push(subtrees[height]!);
    }
    return found.reverse();
  };
  return {
    size: () => size,
    add: (entry) => {
      if (entry.length + 1 > leaf.length) leaf = Buffer.alloc(2 * entry.length + 1);
      leaf.set(entry, 1);
      let subtree: Buffer = hash('sha256', leaf.subarray(0, entry.length + 1), 'buffer');
      let height = 0;
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2), height += 1) {
        subtree = join(subtrees[height]!, subtree);
      }
      subtrees[height] = subtree;
      size += 1;
    },
    root: () =>
      size === 0
        ? hash('sha256', Buffer.alloc(0), 'buffer')
        : present().reduceRight((right, left) => join(left, right)),
    frontier: () => Buffer.concat(present()),
  };
}
