export {
  createProjections,
  projectionVersion,
  rebuildProjections,
  type DeskProjection,
} from './projections/index.ts';
