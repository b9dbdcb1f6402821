import type { DeskContract } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import { accountHandlers } from './account.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { evaluationHandlers } from './evaluation.ts';
import { peopleHandlers } from './people.ts';
import { walksHandlers } from './walks.ts';

/** All of the desk's contract, for one page. */
export const deskHandlers = (services: DeskServices, caller: Caller): Handlers<DeskContract> => ({
  ...accountHandlers(services, caller),
  ...peopleHandlers(services),
  ...walksHandlers(services, caller),
  ...evaluationHandlers(services, caller),
});
