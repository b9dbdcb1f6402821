import type { TFunction } from 'i18next';
import type { HallRefusal } from '../../../../shared/contract/desk/page.ts';

export type HallT = TFunction<['hall', 'desk']>;

/** What changes departments and windows. */
export type HallMethod =
  'hall.setDepartment' | 'hall.removeDepartment' | 'hall.setWindow' | 'hall.removeWindow';

/** What happened, and what to do. */
export function refusalSentence(method: HallMethod, reason: HallRefusal, t: HallT): string {
  switch (reason) {
    case 'taken':
    case 'unknown':
      return t(`hall:refusal.${reason}.${method.endsWith('Department') ? 'department' : 'window'}`);
    case 'in-use':
      return t(`hall:refusal.in-use.${inUseWords[method]}`);
    case 'no-such-department':
    case 'no-such-zone':
    case 'storage':
      return t(`hall:refusal.${reason}`);
  }
}

const inUseWords = {
  'hall.setDepartment': 'setDepartment',
  'hall.removeDepartment': 'removeDepartment',
  'hall.setWindow': 'setWindow',
  'hall.removeWindow': 'removeWindow',
} as const;
