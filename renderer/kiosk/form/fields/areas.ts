import { createAdminDivisions, type AdminDivisions } from '../../../../shared/identifiers/index.ts';

let loading: Promise<AdminDivisions> | null = null;

/** Provinces, cities and counties; fetched with the first address that is asked for. */
export function loadAreas(): Promise<AdminDivisions> {
  loading ??= import('@vant/area-data').then(({ areaList }) => createAdminDivisions(areaList));
  return loading;
}
