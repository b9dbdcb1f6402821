import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, ok, unreachable, type Result } from '../../../shared/result.ts';
import { anchorSettingsOf, defaultDataFolder, defaultKioskConfig, loadKioskConfig } from '../../app/index.ts';
import { copyStore, type StoreCopy } from '../../store/index.ts';
import { loadWords, tellNoCopy, vocabularyPage } from '../../trace/index.ts';
import { stampNewest, witnessNewest } from './anchor-commands.ts';
import type { Asked, Words } from './asked.ts';
import { exportLog } from './export-command.ts';
import { parseTraceFlags, type TraceFlags } from './flags.ts';
import { rebuildTables, rotate } from './store-commands.ts';
import { printVkey, verify } from './verify-command.ts';

/** Where the lines go. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

const resourcesFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'resources');

/** Gives the exit code. */
export async function runTrace(args: readonly string[], terminal: Terminal): Promise<number> {
  const flags = parseTraceFlags(args);
  if (!flags.ok) {
    if (flags.error !== '') terminal.error(flags.error);
    terminal.error(loadWords(resourcesFolder, 'export', 'en')('usage'));
    return 2;
  }
  const { command, language } = flags.value;
  const say: Words = {
    verify: loadWords(resourcesFolder, 'verify', language),
    export: loadWords(resourcesFolder, 'export', language),
  };
  const settings = settingsOf(flags.value);
  if (!settings.ok) {
    for (const sentence of settings.error) terminal.error(sentence);
    return 2;
  }
  const { dataFolder, anchors } = settings.value;
  const asked: Asked = { flags: flags.value, dataFolder, anchors, resourcesFolder, say, terminal };
  switch (command) {
    case 'verify':
      return withCopy(asked, (copy) => verify(asked, copy));
    case 'export':
      return withCopy(asked, (copy) => exportLog(asked, copy));
    case 'vkey':
      return withCopy(asked, (copy) => printVkey(asked, copy));
    case 'witness':
      return withCopy(asked, (copy) => witnessNewest(asked, copy));
    case 'timestamp':
      return withCopy(asked, (copy) => stampNewest(asked, copy));
    case 'rotate':
      return rotate(asked);
    case 'rebuild':
      return rebuildTables(asked);
    case 'vocabulary':
      terminal.out(vocabularyPage().trimEnd());
      return 0;
    default:
      return unreachable(command);
  }
}

type Settings = Pick<Asked, 'dataFolder' | 'anchors'>;

function settingsOf({ config: file, data }: TraceFlags): Result<Settings, readonly string[]> {
  const loaded = file === null ? ok(defaultKioskConfig) : loadKioskConfig(file);
  if (!loaded.ok) return fail(loaded.error);
  const config = loaded.value;
  return ok({
    dataFolder: data ?? config.dataFolder ?? defaultDataFolder(),
    anchors: anchorSettingsOf(config),
  });
}

/** The kiosk may be running: everything is done on a copy of its store, which is gone afterwards. */
async function withCopy(
  { dataFolder, say, terminal }: Asked,
  act: (copy: StoreCopy) => Promise<number>,
): Promise<number> {
  const copied = copyStore(dataFolder);
  if (!copied.ok) {
    terminal.error(tellNoCopy(copied.error, dataFolder, say.verify));
    // A store that is there and cannot be opened any more is a broken log.
    return copied.error.why === 'damaged' ? 1 : 2;
  }
  try {
    return await act(copied.value);
  } finally {
    copied.value.close();
  }
}
