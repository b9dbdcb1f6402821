import type { DeskArea } from './areas.ts';
import type { DeskContract } from './index.ts';
import type { Role } from './roles.ts';

/** Who may make a call. */
export type Permission = readonly Role[] | 'anyone' | 'signed-in';

const administrator: Permission = ['administrator'];
const organisersAndAuditors: Permission = ['administrator', 'auditor'];
/** What of it somebody sees or may do is decided for each record by the rules of the evaluation. */
const evaluating: Permission = ['administrator', 'director', 'auditor'];
const responsible: Permission = ['administrator', 'director'];
/** Who writes the catalogue. Publishing is no more than writing unless the four-eyes rule holds, which looks at who wrote. */
const editors: Permission = ['administrator', 'editor'];
const director: Permission = ['director'];
/** Directors see their own walks only; the evaluation's own rules hold that. */
const walkReaders: Permission = ['director', 'auditor'];

/** Who may make each call of the desk; the kiosk looks it up here, whatever the page thinks. */
export const deskPermissions: Readonly<Record<keyof DeskContract, Permission>> = {
  'account.desk': 'anyone',
  'account.setUp': 'anyone',
  'account.signIn': 'anyone',
  'account.resume': 'anyone',
  'account.mine': 'signed-in',
  'account.stay': 'signed-in',
  'account.signOut': 'signed-in',
  'account.sessions': 'signed-in',
  'account.endOthers': 'signed-in',
  'account.changePassword': 'signed-in',

  'people.list': administrator,
  'people.add': administrator,
  'people.edit': administrator,
  'people.setActive': administrator,
  'people.endSessions': administrator,
  'people.resetPassword': administrator,

  'codes.of': administrator,
  'codes.enrol': administrator,
  'codes.setPin': administrator,
  'codes.clearDevice': administrator,
  'codes.clearPin': administrator,
  'codes.renewPin': director,

  'rounds.list': organisersAndAuditors,
  'rounds.mine': ['director'],
  'rounds.read': organisersAndAuditors,
  'rounds.report': evaluating,
  'rounds.paper': evaluating,
  'rounds.redraw': organisersAndAuditors,
  'rounds.open': administrator,
  'rounds.draw': administrator,
  'rounds.assign': administrator,
  'rounds.withdraw': administrator,
  'rounds.close': administrator,

  'findings.list': evaluating,
  'findings.read': evaluating,
  'findings.assign': administrator,
  'findings.withdraw': ['director'],
  'findings.reinspect': ['director'],
  'findings.close': administrator,
  'findings.reopen': administrator,
  'findings.setMeasure': responsible,
  'findings.extendMeasure': administrator,
  'findings.measureDone': responsible,
  'findings.withdrawMeasure': administrator,

  'calendar.read': evaluating,
  'calendar.set': administrator,

  'halls.list': evaluating,
  'halls.import': administrator,
  'halls.export': evaluating,
  'walks.list': walkReaders,
  'walks.read': walkReaders,
  'walks.replay': walkReaders,
  'walks.opened': walkReaders,
  'walks.report': walkReaders,
  'walks.export': walkReaders,

  'evaluation.saveAnswer': director,
  'evaluation.judge': director,
  'evaluation.saveStage': director,
  'evaluation.addFinding': director,
  'evaluation.sign': director,

  'log.trouble': 'signed-in',
  'log.state': organisersAndAuditors,
  'log.read': organisersAndAuditors,
  'log.opened': organisersAndAuditors,
  'log.verify': organisersAndAuditors,
  'log.export': ['auditor'],

  'matters.list': editors,
  'matters.read': editors,
  'matters.begin': editors,
  'matters.edit': editors,
  'matters.save': editors,
  'matters.check': editors,
  'matters.preview': editors,
  'matters.stage': editors,
  'matters.picture': editors,
  'matters.submit': editors,
  'matters.giveBack': editors,
  'matters.discard': editors,
  'matters.publish': editors,
  'matters.withdraw': editors,
  'matters.rollBack': editors,
  'matters.version': editors,

  'packages.make': editors,
  'packages.compare': editors,
  'packages.take': editors,

  'hall.read': editors,
  'hall.setDepartment': administrator,
  'hall.removeDepartment': administrator,
  'hall.setWindow': administrator,
  'hall.removeWindow': administrator,
  'hall.history': editors,

  'printers.read': administrator,
  'printers.set': administrator,
  'printers.useFile': administrator,
  'printers.testPage': administrator,
  'printers.find': administrator,
  'printers.look': administrator,

  'settings.read': administrator,
  'settings.set': administrator,
  'settings.useFile': administrator,

  'statistics.read': organisersAndAuditors,

  'backups.read': administrator,
  'backups.set': administrator,
  'backups.setPassphrase': administrator,
  'backups.make': administrator,
  'backups.check': administrator,

  'health.read': organisersAndAuditors,
  'health.diagnostics': organisersAndAuditors,
};

/**
 * What each call changes: it is recorded, and pages of that area ask anew. Null for one that only reads. What such a
 * call is about is the `id` of its input, or else of its answer.
 */
export const deskChanges: Readonly<Record<keyof DeskContract, DeskArea | null>> = {
  'account.desk': null,
  'account.setUp': 'people',
  'account.signIn': 'account',
  'account.resume': null,
  'account.mine': null,
  'account.stay': null,
  'account.signOut': 'account',
  'account.sessions': null,
  'account.endOthers': 'account',
  'account.changePassword': 'account',

  'people.list': null,
  'people.add': 'people',
  'people.edit': 'people',
  'people.setActive': 'people',
  'people.endSessions': 'account',
  'people.resetPassword': 'people',

  'codes.of': null,
  'codes.enrol': 'people',
  'codes.setPin': 'people',
  'codes.clearDevice': 'people',
  'codes.clearPin': 'people',
  'codes.renewPin': 'people',

  'rounds.list': null,
  'rounds.mine': null,
  'rounds.read': null,
  'rounds.report': null,
  'rounds.paper': 'log',
  'rounds.redraw': null,
  'rounds.open': 'rounds',
  'rounds.draw': 'rounds',
  'rounds.assign': 'rounds',
  'rounds.withdraw': 'rounds',
  'rounds.close': 'rounds',

  'findings.list': null,
  'findings.read': null,
  'findings.assign': 'findings',
  'findings.withdraw': 'findings',
  'findings.reinspect': 'findings',
  'findings.close': 'findings',
  'findings.reopen': 'findings',
  'findings.setMeasure': 'findings',
  'findings.extendMeasure': 'findings',
  'findings.measureDone': 'findings',
  'findings.withdrawMeasure': 'findings',

  'calendar.read': null,
  'calendar.set': 'calendar',

  'halls.list': null,
  'halls.import': 'halls',
  'halls.export': null,
  'walks.list': null,
  'walks.read': null,
  'walks.replay': null,
  'walks.opened': 'log',
  'walks.report': 'log',
  'walks.export': 'log',

  'evaluation.saveAnswer': 'evaluation',
  'evaluation.judge': 'evaluation',
  'evaluation.saveStage': 'evaluation',
  'evaluation.addFinding': 'evaluation',
  'evaluation.sign': 'evaluation',

  'log.trouble': null,
  'log.state': null,
  'log.read': null,
  'log.opened': 'log',
  'log.verify': 'log',
  'log.export': 'log',

  'matters.list': null,
  'matters.read': null,
  'matters.begin': 'matters',
  'matters.edit': 'matters',
  'matters.save': 'matters',
  'matters.check': null,
  'matters.preview': null,
  'matters.stage': null,
  'matters.picture': null,
  'matters.submit': 'matters',
  'matters.giveBack': 'matters',
  'matters.discard': 'matters',
  'matters.publish': 'matters',
  'matters.withdraw': 'matters',
  'matters.rollBack': 'matters',
  'matters.version': null,

  'packages.make': null,
  'packages.compare': null,
  'packages.take': 'matters',

  'hall.read': null,
  'hall.setDepartment': 'hall',
  'hall.removeDepartment': 'hall',
  'hall.setWindow': 'hall',
  'hall.removeWindow': 'hall',
  'hall.history': null,

  'printers.read': null,
  'printers.set': 'printers',
  'printers.useFile': 'printers',
  'printers.testPage': 'printers',
  'printers.find': null,
  'printers.look': null,

  'settings.read': null,
  'settings.set': 'settings',
  'settings.useFile': 'settings',

  'statistics.read': null,

  'backups.read': null,
  'backups.set': 'backups',
  'backups.setPassphrase': 'backups',
  'backups.make': 'backups',
  'backups.check': 'backups',

  'health.read': null,
  'health.diagnostics': 'log',
};

/** What somebody with a one-time password can still do. */
export const allowedWithOneTimePassword: readonly (keyof DeskContract)[] = [
  'account.desk',
  'account.setUp',
  'account.signIn',
  'account.resume',
  'account.mine',
  'account.stay',
  'account.signOut',
  'account.changePassword',
];

/** Whether somebody with these roles may make a call; null: nobody is signed in. */
export function isPermitted(permission: Permission, has: readonly Role[] | null): boolean {
  if (permission === 'anyone') return true;
  if (has === null) return false;
  return permission === 'signed-in' || permission.some((role) => has.includes(role));
}
