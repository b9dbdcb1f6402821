import type { Role } from '../../../../shared/contract/desk/page.ts';
import type { DeskT } from '../../i18n/index.ts';

export function roleName(role: Role, t: DeskT): string {
  switch (role) {
    case 'administrator':
      return t('role.administrator');
    case 'editor':
      return t('role.editor');
    case 'director':
      return t('role.director');
    case 'auditor':
      return t('role.auditor');
    case 'attendant':
      return t('role.attendant');
  }
}

/** What somebody of this role does at the desk. */
export function roleDuty(role: Role, t: DeskT): string {
  switch (role) {
    case 'administrator':
      return t('roleDuty.administrator');
    case 'editor':
      return t('roleDuty.editor');
    case 'director':
      return t('roleDuty.director');
    case 'auditor':
      return t('roleDuty.auditor');
    case 'attendant':
      return t('roleDuty.attendant');
  }
}
