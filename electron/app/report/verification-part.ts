import type { ReportVerification } from '../../../shared/print/index.ts';
import { anchoringOf, type Verification } from '../../../shared/report/index.ts';
import type { ReportWords } from './report-words.ts';

/** How the report can be checked, and what about it cannot. */
export function verificationPart(of: Verification, { say }: ReportWords): ReportVerification {
  const { entries } = of;
  const anchoring = anchoringOf(of);
  const by =
    anchoring.by === null
      ? ''
      : say(`report:verification.by.${anchoring.by.kind}`, { name: anchoring.by.name });
  return {
    title: say('report:verification.title'),
    note: say('report:verification.note', { count: entries.count }),
    qrText: of.code,
    facts: [
      { label: say('report:verification.origin'), value: of.origin },
      {
        label: say('report:verification.size'),
        value: say('report:verification.sizeValue', { size: of.size }),
      },
      { label: say('report:verification.root'), value: grouped(of.rootHex) },
      {
        label: say('report:verification.entries'),
        value: say('report:verification.entriesValue', { first: entries.first, last: entries.last }),
      },
    ],
    anchored: say(`report:verification.anchored.${anchoring.state}`, {
      by,
      first: entries.first,
      last: entries.last,
      size: anchoring.by?.size ?? 0,
      from: (anchoring.by?.size ?? 0) + 1,
    }),
    isAnchored: anchoring.state === 'whole',
    commandLabel: say('report:verification.command'),
    command: of.command,
  };
}

/** In eights, so that two people can read it to each other. */
const grouped = (hex: string): string => (hex.match(/.{1,8}/g) ?? []).join(' ');
