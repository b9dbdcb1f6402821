import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry } from 'yauzl';
import { ZipFile } from 'yazl';
import { fail, ok, type Result } from '../../../shared/result.ts';

export interface ZipLimits {
  readonly files: number;
  /** Bytes of all files together, unpacked. */
  readonly bytes: number;
}

/** `too-large`: more files or bytes than fit, packed ever so small. `bad-name`: a file that leads elsewhere, or twice the same. */
export type ZipFault = 'no-zip' | 'too-large' | 'bad-name' | 'encrypted' | 'damaged';

/** All files of an archive from somebody else, or none. Sizes are summed up before anything is unpacked, and then kept to. */
export async function readZip(
  bytes: Buffer,
  limits: ZipLimits,
): Promise<Result<ReadonlyMap<string, Buffer>, ZipFault>> {
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return fail('no-zip');
  const files = new Map<string, Buffer>();
  try {
    const zip = await fromBufferPromise(bytes, { strictFileNames: true });
    if (zip.entryCount > limits.files) return fail('too-large');
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    if (entries.some((entry) => entry.isEncrypted())) return fail('encrypted');
    if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > limits.bytes) {
      return fail('too-large');
    }
    for (const entry of entries) {
      if (entry.fileName.endsWith('/')) continue;
      if (files.has(entry.fileName)) return fail('bad-name');
      // Ends with an error when the entry is longer than it says.
      files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    }
    return ok(files);
  } catch (error) {
    // The library tells its findings in words only.
    const words = error instanceof Error ? error.message : '';
    return fail(/fileName|absolute path|relative path/.test(words) ? 'bad-name' : 'damaged');
  }
}

/** One archive of these files, the same for the same files. */
export function makeZip(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name, { mtime: new Date(Date.UTC(2000, 0, 1)) });
  zip.end();
  return buffer(zip.outputStream);
}
