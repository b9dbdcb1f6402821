export type { Catalogue } from './catalogue.ts';
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
