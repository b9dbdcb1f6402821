import type { MatterT } from './matter-words.ts';

/** A place in a guide or form in words, such as 申请材料 › id-card › 份数. Names are those of the editor's fields. */
export function pathWords(part: 'guide' | 'form', path: readonly (string | number)[], t: MatterT): string {
  const words = path.map((key) =>
    typeof key === 'number'
      ? String(key + 1)
      : (t([`${part}.${key}`, 'asIs'] as never, { text: key }) as string),
  );
  return [...(part === 'form' ? [t('matters:form.title')] : []), ...words].join(' › ');
}
