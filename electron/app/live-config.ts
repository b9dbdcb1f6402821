import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { configSettings, type ConfigSetting } from '../../shared/trace/index.ts';
import type { ConfigVersion, Store } from '../store/index.ts';
import type { TraceLog } from '../trace/index.ts';
import { kioskConfigSchema, type KioskConfig } from './config.ts';
import type { Log } from './log.ts';
import { recordDone } from './record-done.ts';

/** The configuration as it is now: what was set at the desk in the place of the entry of the same name in the file. */
export interface LiveConfig {
  readonly current: () => KioskConfig;
  /** What the file says of it; what the desk can go back to. */
  readonly file: KioskConfig;
  /** Whether the desk has set it. */
  readonly isSet: (name: ConfigSetting) => boolean;
  /** Of the newest set at the desk; 0 when none ever was. Whoever sets it names the one they have seen. */
  readonly version: (name: ConfigSetting) => number;
  /** On disk when it returns; null: as the file says again. Listeners are told after. */
  readonly set: <N extends ConfigSetting>(name: N, value: KioskConfig[N] | null, by: string) => void;
  /** Several at once, all of them or none; what is as before is left as it is. */
  readonly setAll: (changes: ConfigChanges, by: string) => void;
  /** Newest first. */
  readonly history: (name: ConfigSetting) => readonly ConfigVersion[];
  /** Gives the function that stops listening. */
  readonly onChange: (name: ConfigSetting, act: () => void) => () => void;
}

/** Null: as the file says again. */
export type ConfigChanges = { readonly [N in ConfigSetting]?: KioskConfig[N] | null };

interface LiveConfigOptions {
  readonly file: KioskConfig;
  readonly store: Store;
  /** The log that takes what is set; null while it is broken. Asked each time: the log starts after the configuration. */
  readonly trace: () => TraceLog | null;
  readonly log: Log;
}

export function startLiveConfig({ file, store, trace, log }: LiveConfigOptions): LiveConfig {
  const table = store.configVersions;
  const listeners = new Map<ConfigSetting, Set<() => void>>();
  let config = file;

  const taken = (name: ConfigSetting, content: string): KioskConfig[ConfigSetting] | null => {
    const parsed = kioskConfigSchema.unwrap().shape[name].safeParse(JSON.parse(content));
    if (parsed.success) return parsed.data;
    log(`what was set at the desk for ${name} cannot be read by this kiosk; the configuration's file holds`);
    return null;
  };
  for (const name of configSettings) {
    const content = table.history(name)[0]?.content ?? null;
    const value = content === null ? null : taken(name, content);
    if (value !== null) config = { ...config, [name]: value };
  }

  return {
    current: () => config,
    file,
    isSet: (name) => (table.history(name)[0]?.content ?? null) !== null,
    version: (name) => table.history(name)[0]?.version ?? 0,
    set: (name, value, by) => setAll({ [name]: value }, by),
    setAll: (changes, by) => {
      const others = Object.entries(changes).filter(
        ([name, value]) => value === null || !isDeepStrictEqual(value, config[name as ConfigSetting]),
      );
      setAll(Object.fromEntries(others), by);
    },
    history: table.history,
    onChange: (name, act) => {
      const acts = listeners.get(name) ?? new Set();
      listeners.set(name, acts.add(act));
      return () => acts.delete(act);
    },
  };

  function setAll(changes: ConfigChanges, by: string): void {
    const versions = (Object.keys(changes) as ConfigSetting[]).map((name) => {
      const [last] = table.history(name);
      const value = changes[name] ?? null;
      const content = value === null ? null : JSON.stringify(value);
      return { name, version: 1 + (last?.version ?? 0), content, before: last?.content ?? null };
    });
    store.together(() => {
      for (const { name, version, content } of versions) table.add({ name, version, content, by });
    });
    for (const { name } of versions) config = { ...config, [name]: changes[name] ?? file[name] };
    for (const { name, version, content, before } of versions) record(name, version, content, before, by);
    for (const { name } of versions) for (const act of listeners.get(name) ?? []) act();
  }

  function record(
    setting: ConfigSetting,
    version: number,
    content: string | null,
    before: string | null,
    by: string,
  ): void {
    recordDone(
      trace(),
      {
        type: 'config.set',
        by,
        setting,
        version,
        content: content === null ? null : hash('sha256', content),
        before: before === null ? null : hash('sha256', before),
      },
      `the setting of ${setting}`,
      log,
    );
  }
}
