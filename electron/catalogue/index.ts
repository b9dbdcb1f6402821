export type { Catalogue } from './catalogue.ts';
export { checkCatalogue, loadCatalogue, type CatalogueReport } from './load.ts';
export { formatProblem, type CatalogueProblem } from './problem.ts';
export { createMatterSearch, type MatterSearch, type SearchQuery } from './search.ts';
export {
  createCatalogueService,
  type CatalogueOverview,
  type CatalogueService,
  type FoundMatters,
  type MatterWithPlace,
} from './service.ts';
export { guideRules, type GuideRule } from './lint.ts';
