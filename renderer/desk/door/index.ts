export { Door } from './door.tsx';
export { Unanswered } from './unanswered.tsx';
