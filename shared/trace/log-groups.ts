import type { TraceEventType } from './vocabulary.ts';

/** What entries of the log are about, as its readers look for them. */
export const logGroups = [
  'kiosk',
  'account',
  'people',
  'catalogue',
  'walk',
  'evaluation',
  'rounds',
  'findings',
  'reports',
] as const;
export type LogGroup = (typeof logGroups)[number];

export const logGroupOf: Readonly<Record<TraceEventType, LogGroup>> = {
  genesis: 'kiosk',
  boot: 'kiosk',
  shutdown: 'kiosk',
  'clock.step': 'kiosk',
  'key.rotated': 'kiosk',
  'anchor.added': 'kiosk',
  'calendar.set': 'kiosk',
  'config.set': 'kiosk',
  'backup.made': 'kiosk',
  'backup.restored': 'kiosk',

  'entry.refused': 'account',
  'desk.signed-in': 'account',
  'desk.signed-out': 'account',
  'desk.refused': 'account',

  'person.set': 'people',
  'person.credential': 'people',
  'desk.did': 'people',

  'catalogue.set': 'catalogue',

  'session.armed': 'walk',
  'session.matter': 'walk',
  'session.submit': 'walk',
  'session.job': 'walk',
  'session.resolved': 'walk',
  'session.ticket': 'walk',
  'session.rated': 'walk',
  'session.closed': 'walk',
  'screen.enter': 'walk',
  'screen.leave': 'walk',
  tap: 'walk',
  rage: 'walk',
  hesitation: 'walk',
  'field.focus': 'walk',
  'field.blur': 'walk',
  'validation.shown': 'walk',
  'validation.cleared': 'walk',
  'help.open': 'walk',
  'help.close': 'walk',
  setting: 'walk',
  'idle.warning': 'walk',
  wait: 'walk',
  'page.error': 'walk',

  'stage.saved': 'evaluation',
  'answer.saved': 'evaluation',
  'judgement.saved': 'evaluation',
  'evaluation.signed': 'evaluation',

  'round.opened': 'rounds',
  'round.drawn': 'rounds',
  'round.closed': 'rounds',
  'assignment.added': 'rounds',
  'assignment.withdrawn': 'rounds',

  'finding.added': 'findings',
  'finding.revised': 'findings',
  'finding.withdrawn': 'findings',
  'measure.set': 'findings',
  'measure.extended': 'findings',
  'measure.done': 'findings',
  'measure.withdrawn': 'findings',
  'finding.reinspected': 'findings',
  'finding.closed': 'findings',
  'finding.reopened': 'findings',

  'desk.viewed': 'reports',
  'desk.exported': 'reports',
  'hall.imported': 'reports',
};
