import { describe, expect, it } from 'vitest';
import { passwordWeakness } from './password.ts';

describe('a password', () => {
  it.each([
    ['短密码', 'too-short'],
    ['123456789', 'too-short'],
    ['20261124-0941', 'too-simple'],
    ['aaaaaaaaaaaa', 'too-simple'],
    ['abababababab', 'too-simple'],
    ['D07D07D07D07', 'too-simple'],
    ['d07d07d07abc', 'too-simple'],
  ])('is not %j', (password, weakness) => {
    expect(passwordWeakness(password, 'D07')).toBe(weakness);
  });

  it.each(['correct horse', '贵安新区政务服务中心大厅', 'D07 walks the process'])('may be %j', (password) => {
    expect(passwordWeakness(password, 'D07')).toBeNull();
  });
});
