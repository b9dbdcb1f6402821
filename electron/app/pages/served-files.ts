import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { deskTokenMetaName } from '../../../shared/contract/desk/index.ts';
import { tokenMetaName } from '../../../shared/contract/index.ts';

/** One answer to a GET. */
export interface ServedFile {
  readonly type: string;
  /** A page is never kept; a file whose name carries its hash is kept for good. */
  readonly cache: 'no-store' | 'public, max-age=31536000, immutable' | 'no-cache';
  readonly read: () => Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
};

const pages = [
  { path: '/', file: 'kiosk/index.html', line: { page: 'kiosk', meta: tokenMetaName } },
  { path: '/desk', file: 'desk/index.html', line: { page: 'desk', meta: deskTokenMetaName } },
  { path: '/replay', file: 'replay/index.html', line: null },
] as const;

/** What each page shows when it opens its line to the kiosk; null when it has another line, or none. */
export interface PageTokens {
  readonly kiosk: string | null;
  readonly desk: string | null;
}

/**
 * What may be asked for, by path. The list is made once from the built files, so a path that names anything else,
 * however it is spelled, is simply not in it.
 *
 * @param folder the built pages
 */
export function servedFiles(folder: string, tokens: PageTokens): ReadonlyMap<string, ServedFile> {
  const served = new Map<string, ServedFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${file
      .slice(folder.length + 1)
      .split(sep)
      .join('/')}`;
    const type = types[extname(entry.name)];
    if (type === undefined || extname(entry.name) === '.html') continue;
    const isHashed = /^\/(desk\/|replay\/)?assets\//.test(path);
    served.set(path, {
      type,
      cache: isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      read: () => readFileSync(file),
    });
  }
  for (const { path, file, line } of pages) {
    const token = line && tokens[line.page];
    served.set(path, {
      type: types['.html']!,
      cache: 'no-store',
      read: () => {
        const html = readFileSync(join(folder, file), 'utf8');
        return Buffer.from(token === null ? html : withToken(html, line!.meta, token));
      },
    });
  }
  return served;
}

/** @param token letters, digits, hyphen and underscore only */
function withToken(html: string, meta: string, token: string): string {
  const head = html.indexOf('<head>');
  if (head < 0) throw new Error('a page has no <head>');
  const end = head + '<head>'.length;
  return `${html.slice(0, end)}\n    <meta name="${meta}" content="${token}" />${html.slice(end)}`;
}
