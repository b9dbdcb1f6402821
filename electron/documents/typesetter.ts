import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fail, ok, type Result } from '../../shared/result.ts';

/** A laid-out document: the same pages as PDF and as SVG. */
export interface TypesetDocument {
  readonly pages: number;
  /** The value of the one metadata element with this label. */
  readonly metadata: (label: string) => unknown;
  /** @param createdSeconds creation time since 1970 in the PDF; equal documents of equal time are equal byte by byte */
  readonly pdf: (createdSeconds: number) => Uint8Array;
  /** All pages one under the other. */
  readonly svg: () => string;
}

/** Where Typst stopped. `message` may quote the data. */
export interface TypesetFault {
  readonly where: string | null;
  readonly message: string;
}

export interface Typesetter {
  /** @param main a template below the folder, for example `forms/passport.typ` */
  readonly typeset: (main: string, data: unknown) => Result<TypesetDocument, TypesetFault>;
  /** Makes a file from outside the folder known, as it is now, and gives its path for templates. Throws when it cannot be read. */
  readonly addFile: (path: string) => string;
  /** Drops remembered pieces of layout that the last documents did not use: for when nobody waits. */
  readonly tidy: () => void;
}

/** Times of tidying after which a remembered piece of layout that no document used is dropped. */
const cacheAge = 5;

/** Typst on a folder of templates, which read the data from `/data.json`. */
export function createTypesetter(templatesFolder: string, fontFolders: readonly string[]): Typesetter {
  const compiler = NodeCompiler.create({
    workspace: templatesFolder,
    fontArgs: [{ fontPaths: [...fontFolders] }],
  });
  const dataFile = join(templatesFolder, 'data.json');
  const added = new Map<string, string>();
  return {
    addFile: (path) => {
      const known = added.get(path);
      if (known !== undefined) return known;
      const name = `/official/${added.size + 1}.pdf`;
      compiler.mapShadow(join(templatesFolder, name), readFileSync(path));
      added.set(path, name);
      return name;
    },
    typeset: (main, data) => {
      compiler.mapShadow(dataFile, Buffer.from(JSON.stringify(data)));
      const compiled = compiler.compile({ mainFilePath: join(templatesFolder, main), resetRead: true });
      const document = compiled.result;
      if (document === null) return fail(readFault(compiler, compiled.takeDiagnostics(), templatesFolder));
      return ok(typesetDocument(compiler, document));
    },
    tidy: () => compiler.evictCache(cacheAge),
  };
}

function typesetDocument(compiler: NodeCompiler, document: NodeTypstDocument): TypesetDocument {
  return {
    pages: document.numOfPages,
    metadata: (label) => {
      const found: unknown = compiler.query(document, { selector: `<${label}>`, field: 'value' });
      return Array.isArray(found) ? found[0] : undefined;
    },
    pdf: (createdSeconds) => compiler.pdf(document, { creationTimestamp: createdSeconds, pdfTags: false }),
    svg: () => compiler.plainSvg(document),
  };
}

function readFault(
  compiler: NodeCompiler,
  error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null,
  templatesFolder: string,
): TypesetFault {
  const [first] = (error === null ? [] : compiler.fetchDiagnostics(error)) as readonly {
    readonly message?: string;
    readonly path?: string;
    readonly range?: { readonly start: { readonly line: number } } | null;
  }[];
  const file = first?.path?.replace(templatesFolder, '').replace(/^[\\/]/, '') ?? null;
  const line = first?.range?.start.line;
  return {
    where: file === null ? null : line === undefined ? file : `${file}:${line + 1}`,
    message: first?.message ?? 'no diagnostics',
  };
}
