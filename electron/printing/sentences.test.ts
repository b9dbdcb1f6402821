import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jobStates, printerReasons } from '../../shared/print/index.ts';
import { languages } from '../../shared/text/index.ts';

const sentence = z.string().min(2);
const sentences = z.object({
  reason: z.record(z.enum(printerReasons), z.strictObject({ citizen: sentence, attendant: sentence })),
  job: z.record(z.enum(jobStates), sentence),
});

describe.each(languages)('the sentences about printing in %s', (language) => {
  const text = readFileSync(
    new URL(`../../resources/locales/${language}/print.json`, import.meta.url),
    'utf8',
  );

  it('have one for the citizen and one for the attendant for every reason, and one for every job state', () => {
    expect(sentences.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
  });
});
