export type { Timestamps } from './kept-anchors.ts';
export { readClaim, readVkey, type Unread } from './read-claim.ts';
export {
  anchoredSize,
  type Anchor,
  type Claim,
  type Flaw,
  type KeptAnchors,
  type Report,
  type UselessClaim,
  type Verification,
} from './report.ts';
export { tellAnchors, tellFlaw, tellNoCopy, tellUnread, tellVerification } from './tell.ts';
export { verifyLog, type VerifyOptions } from './verify-log.ts';
