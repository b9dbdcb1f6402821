export { lifeEvents, matterSchema, type LifeEvent, type Material, type Matter } from './matter.ts';
export {
  departmentSchema,
  hallSchema,
  windowSchema,
  type Department,
  type Hall,
  type ServiceWindow,
} from './hall.ts';
export { materialNeed, type MaterialNeed } from './material-need.ts';
