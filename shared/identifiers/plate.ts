import { fail, ok } from '../result.ts';
import { bareIdentifier, type ReadIdentifier } from './identifier.ts';

export type PlateReason = 'length' | 'province' | 'form';

const province = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
const plain = '[A-HJ-NP-Z0-9]';

/** GA 36-2018 annex: five places with at most two letters; the last may be 挂 学 警 领 港 澳. */
const civil = new RegExp(`^${province}[A-Z](${plain}{5}|${plain}{4}[挂学警领港澳])$`);
/** GA 36-2018: new energy, small (letter third, second place may be a letter) and large (letter last). */
const newEnergy = new RegExp(`^${province}[A-Z]([A-HJK]${plain}\\d{4}|\\d{5}[A-HJK])$`);

/** Number plate (机动车号牌, GA 36), without the dot: 贵A12345, 贵AD12345. */
export const readPlate: ReadIdentifier<PlateReason> = (typed) => {
  const value = bareIdentifier(typed).replace(/[·•.]/g, '');
  if (value.length !== 7 && value.length !== 8) return fail('length');
  if (!new RegExp(`^${province}`).test(value)) return fail('province');
  const letters = value.slice(2).replace(/[^A-Z]/g, '').length;
  if (value.length === 7) return civil.test(value) && letters <= 2 ? ok(value) : fail('form');
  return newEnergy.test(value) ? ok(value) : fail('form');
};
