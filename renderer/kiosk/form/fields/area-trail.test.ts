import { areaList } from '@vant/area-data';
import { expect, it } from 'vitest';
import { createAdminDivisions } from '../../../../shared/identifiers/index.ts';
import { areaTrail } from './area-trail.ts';

const areas = createAdminDivisions(areaList);
const names = (code: string): readonly (string | undefined)[] => {
  const { province, city, county } = areaTrail(areas, code);
  return [province?.name, city?.name, county?.name];
};

it('begins in the city of the kiosk with the county open', () => {
  expect(names('')).toEqual(['贵州省', '贵阳市', undefined]);
});
it('finds the way to a code', () => {
  expect(names('330113')).toEqual(['浙江省', '杭州市', '临平区']);
});
it('begins anew with a code that no longer exists', () => {
  expect(names('999999')).toEqual(['贵州省', '贵阳市', undefined]);
});
