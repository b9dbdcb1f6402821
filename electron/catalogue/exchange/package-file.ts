import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { FormDefinition } from '../../../shared/form/index.ts';
import { formDefinitionSchema } from '../../../shared/form/schema.ts';
import {
  departmentSchema,
  matterSchema,
  windowSchema,
  type Department,
  type Matter,
  type ServiceWindow,
} from '../../../shared/matter/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readYaml } from '../yaml-source.ts';
import { fileProblem, mostProblems, type FileProblem, type Incoming } from './incoming.ts';
import { makeZip, readZip } from './zip.ts';

/**
 * A package: a zip archive of the same files that a catalogue's folder has, with `package.json`, which lists them with their
 * hashes, and `seal.json`, which proves who signed that list.
 */

const manifestName = 'package.json';
const sealName = 'seal.json';
const limits = { files: 25_000, bytes: 64 * 1024 * 1024 };

const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** What the hall that made it calls itself. */
  hall: z.string().max(200),
  kiosk: z.string().max(40),
  madeMs: z.int().min(0),
  files: z
    .array(z.strictObject({ name: z.string().max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(limits.files),
});
export type PackageManifest = z.infer<typeof manifestSchema>;

/** Signs a manifest, by an entry of the audit log, and reads such a signature; what the seal is like only the log knows. */
export interface PackageSealing {
  readonly seal: (manifest: PackageManifest) => unknown;
  /** The verifier key that has signed this manifest; null when none has. */
  readonly signerOf: (seal: unknown, manifest: PackageManifest) => string | null;
}

export interface PackageContent {
  readonly departments: readonly Department[];
  readonly windows: readonly ServiceWindow[];
  readonly matters: readonly { readonly matter: Matter; readonly form: FormDefinition | null }[];
  readonly official: ReadonlyMap<string, Buffer>;
}

export interface ReadPackage {
  readonly incoming: Incoming;
  readonly hall: string;
  readonly kiosk: string;
  readonly madeMs: number;
  /** Whose key signed it: to be compared with what that hall says its key is. */
  readonly vkey: string;
}

export function makePackage(
  content: PackageContent,
  from: Pick<PackageManifest, 'hall' | 'kiosk' | 'madeMs'>,
  { seal }: PackageSealing,
): Promise<Buffer> {
  const yaml = (value: unknown): Buffer => Buffer.from(stringify(value, { lineWidth: 120 }));
  const files = new Map<string, Buffer>([
    ['departments.yaml', yaml(content.departments)],
    ['windows.yaml', yaml(content.windows)],
  ]);
  for (const { matter, form } of content.matters) {
    files.set(`matters/${matter.code}.yaml`, yaml(matter));
    if (form !== null) files.set(`forms/${matter.code}.yaml`, yaml(form));
  }
  for (const [name, pdf] of content.official) files.set(name, pdf);
  const manifest: PackageManifest = {
    schemaVersion: 1,
    ...from,
    files: [...files].map(([name, bytes]) => ({ name, sha256: hash('sha256', bytes) })),
  };
  const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  return makeZip(new Map([[manifestName, json(manifest)], [sealName, json(seal(manifest))], ...files]));
}

export async function readPackage(
  bytes: Buffer,
  sealing: PackageSealing,
): Promise<Result<ReadPackage, readonly FileProblem[]>> {
  const unpacked = await readZip(bytes, limits);
  if (!unpacked.ok) return fail([fileProblem(unpacked.error)]);
  const files = new Map(unpacked.value);
  const manifest = manifestSchema.safeParse(parseJson(files.get(manifestName)));
  if (!manifest.success) {
    const newer = z.looseObject({ schemaVersion: z.int().min(2) });
    return fail([
      fileProblem(newer.safeParse(parseJson(files.get(manifestName))).success ? 'newer' : 'no-package'),
    ]);
  }
  const vkey = sealing.signerOf(parseJson(files.get(sealName)), manifest.data);
  if (vkey === null) return fail([fileProblem('not-signed')]);
  files.delete(manifestName);
  files.delete(sealName);
  const listed = new Map(manifest.data.files.map(({ name, sha256 }) => [name, sha256]));
  const isWhole =
    listed.size === files.size &&
    [...files].every(([name, content]) => listed.get(name) === hash('sha256', content));
  if (!isWhole) return fail([fileProblem('changed-inside')]);
  const incoming = await readFiles(files);
  if (!incoming.ok) return incoming;
  const { hall, kiosk, madeMs } = manifest.data;
  return ok({ incoming: incoming.value, hall, kiosk, madeMs, vkey });
}

async function readFiles(
  files: ReadonlyMap<string, Buffer>,
): Promise<Result<Incoming, readonly FileProblem[]>> {
  const problems: FileProblem[] = [];
  const read = <S extends z.ZodType>(name: string, schema: S): z.output<S> | null => {
    const text = textOf(files.get(name)!);
    if (text === null) {
      problems.push(fileProblem('not-text', { place: name }));
      return null;
    }
    const source = readYaml(name, text, schema);
    if (source.ok) return source.value.value;
    for (const { line, field, expected } of source.error) {
      problems.push(fileProblem('does-not-fit', { place: `${name}:${line}`, field, expected }));
    }
    return null;
  };
  const list = <S extends z.ZodType>(name: string, schema: S): readonly z.output<S>[] =>
    files.has(name) ? (read(name, z.array(schema).max(10_000)) ?? []) : [];

  const departments = list('departments.yaml', departmentSchema);
  const windows = list('windows.yaml', windowSchema);
  const matters: { matter: Matter; form: FormDefinition | null }[] = [];
  const official = new Map<string, Buffer>();
  for (const [name, bytes] of files) {
    // A file takes a while to read; citizens' calls come between.
    await setImmediate();
    const code = /^matters\/([a-z0-9-]{1,60})\.yaml$/.exec(name)?.[1];
    if (code !== undefined) {
      const matter = read(name, matterSchema);
      const form = files.has(`forms/${code}.yaml`) ? read(`forms/${code}.yaml`, formDefinitionSchema) : null;
      if (matter !== null && matter.code !== code) {
        problems.push(fileProblem('does-not-fit', { place: name, field: 'code', expected: code }));
      }
      if (matter !== null) matters.push({ matter, form });
    } else if (/^official\/[\w.-]{1,100}\.pdf$/i.test(name)) {
      official.set(name, bytes);
    } else if (!isExpected(name, files)) {
      problems.push(fileProblem('unknown-file', { place: name }));
    }
  }
  if (problems.length > 0) return fail(problems.slice(0, mostProblems));
  return ok({ departments, windows, matters, official });
}

function isExpected(name: string, files: ReadonlyMap<string, Buffer>): boolean {
  const form = /^forms\/([a-z0-9-]{1,60}\.yaml)$/.exec(name)?.[1];
  if (form !== undefined) return files.has(`matters/${form}`);
  return name === 'departments.yaml' || name === 'windows.yaml';
}

function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseJson(bytes: Buffer | undefined): unknown {
  try {
    return bytes === undefined ? null : (JSON.parse(bytes.toString('utf8')) as unknown);
  } catch {
    return null;
  }
}
