/**
 * A metric as data: the screens take its name, what exactly it means and where it comes from out of
 * `resources/locales/<language>/metrics.json` by these keys.
 */
export interface MetricDefinition {
  /** Key of its name and definition. */
  readonly id: string;
  readonly unit: MetricUnit;
  /** Key of the work it is taken from. */
  readonly source: MetricSource;
  /** What it is measured on. */
  readonly of: 'walk' | 'step' | 'field' | 'group';
}

export type MetricUnit = 'ms' | 'count' | 'ratio' | 'share' | 'score' | 'sheets' | 'category';

/**
 * `iso-9241-11` effectiveness and efficiency; `gov-uk` measuring success; `sauro-lewis` task times; `zuko` and `formisimo` form
 * analytics; `klm` Card, Moran, Newell 1980; `iso-9241-110` error tolerance; `smith` lostness, 1996; `clarity` semantic
 * metrics; `clickport` rage clicks; `sentry` slow clicks; `inp` web.dev; `gb-39735` 好差评; `kiosk` our own.
 */
export const metricSources = [
  'iso-9241-11',
  'gov-uk',
  'sauro-lewis',
  'zuko',
  'formisimo',
  'klm',
  'iso-9241-110',
  'smith',
  'clarity',
  'clickport',
  'sentry',
  'inp',
  'gb-39735',
  'kiosk',
] as const;
export type MetricSource = (typeof metricSources)[number];

export const toMs = (us: number): number => Math.round(us / 1000);
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
