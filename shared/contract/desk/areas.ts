/** The parts of what the desk keeps, as pages ask for them: each has its file of the contract. */
export type DeskArea =
  | 'account'
  | 'people'
  | 'matters'
  | 'hall'
  | 'printers'
  | 'rounds'
  | 'findings'
  | 'calendar'
  | 'halls'
  | 'walks'
  | 'evaluation'
  | 'settings'
  | 'statistics'
  | 'backups'
  | 'health'
  | 'log';
