import { join, resolve, sep } from 'node:path';
import type { StoreCopy } from '../../store/index.ts';
import { exportTrace, tellFlaw, traceExportFormats } from '../../trace/index.ts';
import type { Asked } from './asked.ts';
import { verifyAsAsked } from './verify-command.ts';

/** 0 written, 1 written although the log is broken, 2 not written. */
export async function exportLog(asked: Asked, copy: StoreCopy): Promise<number> {
  const { flags, dataFolder, resourcesFolder, say, terminal } = asked;
  const format = traceExportFormats.find((known) => known === flags.format);
  if (format === undefined) {
    terminal.error(say.export('usage'));
    return 2;
  }
  const folder = resolve(flags.out ?? join('.', 'trace-export'));
  if (`${folder}${sep}`.startsWith(`${resolve(dataFolder)}${sep}`)) {
    terminal.error(say.export('insideData', { folder }));
    return 2;
  }
  const verified = await verifyAsAsked(asked, copy);
  if (!verified.ok) return 2;
  const { walkthrough } = flags;
  try {
    const exported = await exportTrace({
      reader: copy.trace,
      format,
      walkthrough,
      folder,
      resourcesFolder,
      verification: verified.value,
    });
    if (!exported.ok) {
      terminal.error(sentenceOf(asked, exported.error));
      return 2;
    }
    const { file, count, walks } = exported.value;
    terminal.out(
      walks === null
        ? say.export('wroteEntries', { count, file })
        : say.export('wroteEvents', { count, walks, file }),
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    terminal.error(say.export('cannotWrite', { file: folder, cause: String(error.code) }));
    return 2;
  }
  const { flaw } = verified.value;
  if (flaw === null) return 0;
  terminal.error(tellFlaw(flaw, say.verify));
  return 1;
}

function sentenceOf({ flags, say }: Asked, why: 'no-such-walk' | 'whole-log-only' | 'no-checkpoint'): string {
  if (why === 'no-such-walk') return say.export('noSuchWalk', { sid: flags.walkthrough ?? '' });
  return say.export(why === 'whole-log-only' ? 'wholeLogOnly' : 'noCheckpoint');
}
