export { walkResources } from './resources.ts';
export { useWalkWords, type WalkWords } from './words.ts';
