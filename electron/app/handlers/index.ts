import type { CitizenContract, Handlers } from '../../../shared/contract/index.ts';
import type { Services } from '../services.ts';
export { attendantHandlers } from './attendant.ts';
import { catalogueHandlers } from './catalogue.ts';
import { documentHandlers } from './documents.ts';
import { printHandlers } from './printing.ts';
import { queueHandlers } from './queue.ts';
import { ratingHandlers } from './rating.ts';
import { sessionHandlers } from './session.ts';

/** All of the citizen's contract. */
export const citizenHandlers = (services: Services): Handlers<CitizenContract> => ({
  ...catalogueHandlers(services),
  ...documentHandlers(services),
  ...printHandlers(services),
  ...queueHandlers(services),
  ...ratingHandlers(services),
  ...sessionHandlers(services),
});
