import type { AdminDivision, AdminDivisions } from '../../../../shared/identifiers/index.ts';

export const levels = ['province', 'city', 'county'] as const;
export type AreaLevel = (typeof levels)[number];
export type AreaTrail = { readonly [L in AreaLevel]: AdminDivision | null };

/** Where most people at this kiosk live: 贵州省贵阳市. */
const homeCity = '520100';

/** What stands on each level for a code; without one the kiosk's own city, the county still open. */
export function areaTrail(areas: AdminDivisions, code: string): AreaTrail {
  const of = (list: readonly AdminDivision[], wanted: string): AdminDivision | null =>
    list.find((area) => area.code === wanted) ?? null;
  const known = areas.fullName(code) === null ? homeCity : code;
  const province = of(areas.provinces(), `${known.slice(0, 2)}0000`);
  const city = province === null ? null : of(areas.below(province.code), `${known.slice(0, 4)}00`);
  const county = city === null ? null : of(areas.below(city.code), known);
  return { province, city, county };
}
