/** The door to what checks a guide: not for the citizen's page, which would carry it for nothing. */
export { guideRules, type GuideRule } from './guide-rules.ts';
export { checkReferencesOf, type ReferenceBreach, type Surroundings } from './matter-references.ts';
