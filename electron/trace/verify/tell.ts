import type { NoCopy } from '../../store/index.ts';
import type { Say } from '../words.ts';
import type { Unread } from './read-claim.ts';
import { anchoredSize, type Flaw, type Report, type Verification } from './report.ts';

/** What a verification found, in plain sentences. */
export function tellVerification({ report, flaw, useless }: Verification, say: Say<'verify'>): string[] {
  const told = flaw === null ? tellReport(report, say) : [tellFlaw(flaw, say)];
  const anchored = anchoredSize(report);
  if (flaw !== null && anchored > 0) told.push(say('stillHolds', { size: anchored }));
  return [...told, ...useless.map(({ why, ...claim }) => say(`useless.${why}`, claim))];
}

export function tellFlaw({ seq, upTo, why, name }: Flaw, say: Say<'verify'>): string {
  const reason = say(`why.${why}`, { name });
  return seq === upTo
    ? say('brokenAt', { seq, why: reason })
    : say('brokenBetween', { seq, upTo, why: reason });
}

function tellReport(report: Report, say: Say<'verify'>): string[] {
  const { size, signedSize, keys, trustedVkey } = report;
  const told = [say('intact', { size }), say('signed', { signed: signedSize, vkey: keys.at(-1)!.vkey })];
  if (signedSize < size) told.push(fromTo(say, 'tail', signedSize + 1, size));
  told.push(say(trustedVkey === null ? 'keyNotGiven' : 'keyGiven'));
  for (const { seq, isSignedByOld } of keys.slice(1)) {
    told.push(say(isSignedByOld ? 'keyChanged' : 'keyLost', { seq }));
  }
  return [...told, ...tellAnchors(report, say)];
}

/** What is anchored up to which entry, and what is not: the part of a verification that must stand wherever a trace is shown. */
export function tellAnchors(report: Report, say: Say<'verify'>): string[] {
  const told: string[] = [];
  const anchored = anchoredSize(report);
  if (anchored > 0) {
    told.push(say('anchored', { size: anchored }));
    for (const { kind, name, size, atMs } of report.anchors) {
      const time = atMs === null ? '' : `${new Date(atMs).toISOString().slice(0, 19)}Z`;
      told.push(`- ${say(`by.${kind}`, { name, size, time })}`);
    }
  }
  told.push(
    anchored < report.size ? fromTo(say, 'notAnchored', anchored + 1, report.size) : say('allAnchored'),
  );
  const used = new Set<string>(report.anchors.map(({ kind }) => (kind === 'note' ? 'export' : kind)));
  for (const { kind, count, size } of report.kept) {
    if (!used.has(kind)) told.push(say(`kept.${kind}`, { count, size }));
  }
  return told;
}

const fromTo = (say: Say<'verify'>, key: 'tail' | 'notAnchored', from: number, to: number): string =>
  from === to ? say(`${key}One`, { from }) : say(key, { from, to });

export const tellUnread = ({ given, why }: Unread, say: Say<'verify'>): string =>
  say(`unread.${why}`, { given });

export const tellNoCopy = (no: NoCopy, folder: string, say: Say<'verify'>): string =>
  say(`noCopy.${no.why}`, { folder, cause: 'cause' in no ? no.cause : '' });
