import type { DeskContract } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import { accountHandlers } from './account.ts';
import type { Caller } from './caller.ts';
import { backupsHandlers } from './backups.ts';
import { calendarHandlers } from './calendar.ts';
import type { DeskServices } from './desk-services.ts';
import { findingsHandlers } from './findings.ts';
import { hallHandlers } from './hall.ts';
import { hallsHandlers } from './halls.ts';
import { healthHandlers } from './health.ts';
import { logHandlers } from './log.ts';
import { mattersHandlers } from './matters.ts';
import { codesHandlers } from './codes.ts';
import { packagesHandlers } from './packages.ts';
import { peopleHandlers } from './people.ts';
import { printersHandlers } from './printers.ts';
import { settingsHandlers } from './settings.ts';
import { statisticsHandlers } from './statistics.ts';
import { roundsHandlers } from './rounds.ts';
import { evaluationHandlers } from './evaluation.ts';
import { walksHandlers } from './walks.ts';

/** All of the desk's contract, for one page. */
export const deskHandlers = (services: DeskServices, caller: Caller): Handlers<DeskContract> => ({
  ...accountHandlers(services, caller),
  ...peopleHandlers(services),
  ...codesHandlers(services, caller),
  ...roundsHandlers(services, caller),
  ...findingsHandlers(services, caller),
  ...calendarHandlers(services, caller),
  ...hallsHandlers(services, caller),
  ...walksHandlers(services, caller),
  ...evaluationHandlers(services, caller),
  ...logHandlers(services, caller),
  ...mattersHandlers(services, caller),
  ...packagesHandlers(services, caller),
  ...hallHandlers(services, caller),
  ...printersHandlers(services, caller),
  ...settingsHandlers(services, caller),
  ...statisticsHandlers(services),
  ...backupsHandlers(services, caller),
  ...healthHandlers(services),
});
