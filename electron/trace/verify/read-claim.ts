import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { parseNote, parseSlipCode, parseVkey, type Verifier } from '../note.ts';
import type { Claim } from './report.ts';

/** Why what was given is no checkpoint or key. */
export interface Unread {
  readonly given: string;
  readonly why: 'not-a-checkpoint' | 'no-code-in-picture' | 'no-picture-reader' | 'not-a-key';
}

const pictures = ['.png', '.jpg', '.jpeg', '.bmp', '.tif', '.tiff', '.webp', '.pdf'];

/**
 * A checkpoint from outside: what a slip's QR code says, a file with that text, a picture of the slip (read with zbarimg), or
 * a note as witnesses and exports have it.
 */
export function readClaim(given: string): Result<Claim, Unread> {
  const isFile = given.length < 4096 && !given.includes('\n') && existsSync(given);
  if (isFile && pictures.includes(extname(given).toLowerCase())) {
    const scanned = scan(given);
    if (!scanned.ok) return scanned;
    return claimOf(scanned.value, given) ?? fail({ given, why: 'no-code-in-picture' });
  }
  const text = isFile ? readFileSync(given, 'utf8') : given.replaceAll('\\n', '\n');
  return claimOf(text, isFile ? given : '') ?? fail({ given: firstLine(given), why: 'not-a-checkpoint' });
}

function claimOf(text: string, file: string): Result<Claim, never> | null {
  const lines = `${text
    .replaceAll('\r\n', '\n')
    .replace(/^\ufeff/, '')
    .trimEnd()}\n`;
  const slip = parseSlipCode(lines);
  if (slip !== null) return ok({ kind: 'slip', name: slip.reference, note: slip.note });
  const note = parseNote(lines);
  if (note === null) return null;
  return ok({ kind: 'note', name: file === '' ? note.checkpoint.origin : basename(file), note: lines });
}

/** The QR codes of a picture; the first that is a slip's is taken. */
function scan(file: string): Result<string, Unread> {
  const { status, stdout, error } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sbinary', file], {
    encoding: 'utf8',
  });
  if (error) return fail({ given: file, why: 'no-picture-reader' });
  return status === 0 ? ok(stdout) : fail({ given: file, why: 'no-code-in-picture' });
}

/** A verifier key, or a file that holds one. */
export function readVkey(given: string, kind: 'log' | 'witness' = 'log'): Result<Verifier, Unread> {
  const text = given.length < 4096 && existsSync(given) ? readFileSync(given, 'utf8') : given;
  const verifier = parseVkey(text, kind);
  return verifier === null ? fail({ given: firstLine(given), why: 'not-a-key' }) : ok(verifier);
}

const firstLine = (text: string): string => text.split('\n')[0]!.slice(0, 80);
