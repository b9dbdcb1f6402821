import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actFailures } from '../../shared/contract/index.ts';
import {
  jobStates,
  printerReasons,
  printerStates,
  queueFaultKinds,
  warningReasons,
} from '../../shared/print/index.ts';
import { languages } from '../../shared/text/index.ts';

const sentence = z.string().min(2);
const sentences = z.object({
  reason: z.record(z.enum(printerReasons), z.strictObject({ citizen: sentence, attendant: sentence })),
  job: z.record(z.enum(jobStates), sentence),
});

/** What the attendant's page says of a printer, a job and an act that was not done. */
const attendant = z.object({
  printer: z.record(z.enum([...printerStates, 'paused']), sentence),
  queueFault: z.record(z.enum(queueFaultKinds), sentence),
  state: z.record(z.enum(jobStates), sentence),
  reason: z.record(z.enum(printerReasons), sentence),
  failed: z.record(z.enum([...actFailures, 'unanswered']), sentence),
});

describe.each(languages)('the sentences about printing in %s', (language) => {
  const read = (name: string): unknown =>
    JSON.parse(
      readFileSync(new URL(`../../resources/locales/${language}/${name}.json`, import.meta.url), 'utf8'),
    );

  it('have one for the citizen and one for the attendant for every reason, and one for every job state', () => {
    expect(sentences.safeParse(read('print')).error?.issues ?? []).toEqual([]);
  });

  it("have one on the attendant's page for every printer state, job state, reason and act not done", () => {
    expect(attendant.safeParse(read('attendant')).error?.issues ?? []).toEqual([]);
  });

  it('do not trouble the citizen with what only warns the attendant', () => {
    const { reason } = sentences.parse(read('print'));
    const [calm, ...others] = warningReasons.map((each) => reason[each].citizen);
    expect(others.every((said) => said === calm)).toBe(true);
    for (const each of warningReasons) expect(reason[each].attendant).not.toBe(calm);
  });
});
