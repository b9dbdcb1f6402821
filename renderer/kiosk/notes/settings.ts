import type { Note } from '../../../shared/trace/index.ts';
import type { SessionContext } from '../session/index.ts';
import type { Observation } from './outbox.ts';

type Setting = Extract<Note, { type: 'setting' }>;
/** How a person reads. */
export type Settings = Pick<SessionContext, 'language' | 'textSize' | 'care' | 'contrast'>;

/** As the kiosk greets everybody. */
export const firstSettings = ({ kiosk }: SessionContext): Settings => ({
  language: kiosk.defaultLanguage ?? 'zh-CN',
  textSize: 'M',
  care: false,
  contrast: false,
});

export function changedSettings(before: Settings, after: Settings): readonly Observation[] {
  const onOff = (is: boolean): Setting['to'] => (is ? 'on' : 'off');
  const changes: readonly (readonly [Setting['what'], boolean, Setting['to']])[] = [
    ['language', before.language !== after.language, after.language],
    ['text-size', before.textSize !== after.textSize, after.textSize],
    ['care', before.care !== after.care, onOff(after.care)],
    ['contrast', before.contrast !== after.contrast, onOff(after.contrast)],
  ];
  return changes
    .filter(([, hasChanged]) => hasChanged)
    .map(([what, , to]) => ({ type: 'setting', what, to }));
}
