import type { PersonFailure } from '../../../../shared/contract/desk/page.ts';
import type { DeskT } from '../../i18n/index.ts';

export function personFailureSentence(failure: PersonFailure, t: DeskT): string {
  switch (failure) {
    case 'no-such-person':
      return t('person.noSuchPerson');
    case 'no-such-department':
      return t('person.noSuchDepartment');
    case 'last-administrator':
      return t('person.lastAdministrator');
  }
}
