import { isRealDate, toHalfWidth } from '../../identifiers/index.ts';
import { ok } from '../../result.ts';
import { wrong } from './kind.ts';
import { typedText } from './typed-text.ts';

/** Stored as an ISO date; also read from 2026.1.4, 2026/1/4, 2026年1月4日 and 20260104. Printed 2026.01.04. */
export const date = typedText<'date'>({
  check: (typed, field, today) => {
    const text = toHalfWidth(typed).replace(/\s/g, '');
    const parts =
      /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text);
    if (parts === null) return wrong('date-incomplete');
    const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    if (!isRealDate(year, month, day)) return wrong('date-unreal');
    const iso = `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
    if (field.earliest === 'today' && iso < today) return wrong('date-in-past');
    if (field.latest === 'today' && iso > today) return wrong('date-in-future');
    if (field.earliest !== undefined && field.earliest !== 'today' && iso < field.earliest) {
      return wrong('date-too-early', { earliest: field.earliest });
    }
    if (field.latest !== undefined && field.latest !== 'today' && iso > field.latest) {
      return wrong('date-too-late', { latest: field.latest });
    }
    return ok(iso);
  },
  arrange: (text) => text.replaceAll('-', '.').replace(/\.+$/, ''),
});
