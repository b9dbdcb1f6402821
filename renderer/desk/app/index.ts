export { addressOf, goTo } from './address.ts';
export { useDesk } from './desk-context.ts';
export { useAct, type Act } from './use-act.ts';
export { useAnswer, type Answer } from './use-answer.ts';
export { useDepartmentName } from './use-department-name.ts';
