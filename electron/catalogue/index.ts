export type { Catalogue, CatalogueFiles, MatterVersion } from './catalogue.ts';
export type { CheckedDraft, DraftContent, DraftProblem } from './check-draft.ts';
export {
  createExchange,
  type Exchange,
  type FileFormat,
  type IncomingThing,
  type PackageSealing,
} from './exchange/index.ts';
export { fillIn } from './fill-in.ts';
export { createHallEditing, type HallEditing } from './hall-editing.ts';
export { startLiveCatalogue, type LiveCatalogue } from './live-catalogue.ts';
export {
  createMatterEditing,
  type EditingRefusal,
  type MatterEditing,
  type Published,
} from './matter-editing.ts';
export { readOfficial, type ReadOfficial } from './official/load-blanks.ts';
export { unfoldOfficial } from './official/official-folder.ts';
export { checkCatalogue, loadCatalogue, type CatalogueReport } from './load.ts';
export { formatProblem, type CatalogueProblem } from './problem.ts';
export { createMatterSearch } from './search.ts';
export {
  createCatalogueService,
  type CatalogueOverview,
  type CatalogueService,
  type FoundMatters,
  type MatterWithPlace,
} from './service.ts';
