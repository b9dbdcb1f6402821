import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { idleSchema, inputSchema, kioskNameSchema, screenSchema } from '../../shared/kiosk-settings.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { languageSchema } from '../../shared/text/index.ts';
import { secretHashPattern } from '../desk/index.ts';
import { printerListSchema } from '../printing/index.ts';
import { parseVkey } from '../trace/index.ts';
import { describeYamlProblem, parseYaml } from './yaml-problems.ts';

const httpUrl = z.url({ protocol: /^https?$/ });

/** What an administrator sets for one kiosk, as in resources/config.example.yaml. Everything has a default. */
export const kioskConfigSchema = z
  .strictObject({
    /** What the kiosk is called on paper, such as 自助机 03. */
    kioskName: kioskNameSchema.default('自助机 01'),
    /** A folder with a catalogue of the hall's own; without it the sample catalogue. */
    catalogueFolder: z.string().min(1).optional(),
    /** Whether a matter that somebody has written is published by somebody else only (the four-eyes rule). */
    fourEyes: z.boolean().default(false),
    /** Where store, spool and tray lie; without it the user's own data folder. */
    dataFolder: z.string().min(1).optional(),
    /** Asked at the start of each session when absent. */
    defaultLanguage: languageSchema.optional(),
    screen: screenSchema.prefault({}),
    idle: idleSchema.prefault({}),
    input: inputSchema.prefault({}),
    /** Absent: the hall has no queue tickets, or another machine gives them out. */
    queueTickets: z
      .strictObject({
        /** Of several kiosks in a hall only one gives out the numbers of a window. */
        windows: z.union([z.literal('all'), z.array(z.string()).min(1)], {
          error: 'all, or a list of windows such as [A36, A37]',
        }),
      })
      .optional(),
    /** Without it nobody can sign in at the screen. */
    attendant: z
      .strictObject({
        pinHash: z.string().regex(secretHashPattern, 'the line that `npm run staff-pin` prints'),
        /** Seconds without a touch until the attendant is signed out. */
        idleSeconds: z.int().min(5).max(600).default(60),
      })
      .optional(),
    trace: z
      .strictObject({
        /** Name of the log in its checkpoints, for good, such as hall.example/kiosk-03. */
        origin: z
          .string()
          .regex(/^[\x21-\x2a\x2c-\x7e]{3,40}$/, 'printable ASCII without space or +, at most 40 characters')
          .optional(),
        /** A witness in the office that signs the log's checkpoints (C2SP tlog-witness), such as litewitness. */
        witness: z
          .strictObject({
            url: httpUrl,
            vkey: z
              .string()
              .refine((vkey) => parseVkey(vkey, 'witness') !== null, "the witness's own verifier key"),
          })
          .optional(),
        /** An authority that dates them (RFC 3161). */
        timestamp: z
          .strictObject({ url: httpUrl, everyMinutes: z.int().min(1).max(10_080).default(60) })
          .optional(),
      })
      .optional(),
    /** Absent: the kiosk makes no backups by itself. */
    backup: z
      .strictObject({
        /** Where they are laid, such as a stick or another machine's disk; it has to be there. */
        folder: z.string().min(1).max(500).refine(isAbsolute, 'a whole path, such as /media/stick'),
        everyHours: z.int().min(1).max(720).default(24),
        /** So many of this kiosk's stay in the folder. */
        keep: z.int().min(1).max(365).default(14),
        /** A file whose first line is the passphrase; without it the one that was set at the desk. */
        passphraseFile: z.string().min(1).max(500).optional(),
      })
      .optional(),
    /** Empty or absent: the built-in printers. */
    printers: printerListSchema.default([]),
  })
  .prefault({});
export type KioskConfig = z.infer<typeof kioskConfigSchema>;

export const defaultKioskConfig: KioskConfig = kioskConfigSchema.parse({});

/** Reads a configuration file; the error is one sentence for each thing that is wrong. */
export function loadKioskConfig(file: string): Result<KioskConfig, readonly string[]> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return fail([`The configuration ${file} cannot be read (${cause}). Check the path given with --config.`]);
  }
  const parsed = parseYaml(text, file, kioskConfigSchema.nullable());
  if (!parsed.ok) return fail(parsed.error.map(describeYamlProblem));
  return ok(parsed.value ?? defaultKioskConfig);
}
