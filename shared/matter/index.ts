export { lifeEvents, type LifeEvent } from './choices.ts';
export { matterSchema, type Material, type Matter } from './matter.ts';
export {
  departmentSchema,
  hallSchema,
  windowSchema,
  type Department,
  type Hall,
  type ServiceWindow,
} from './hall.ts';
export { materialNeed, type MaterialNeed } from './material-need.ts';
export type { Breach, FieldPath } from './guide-rules.ts';
