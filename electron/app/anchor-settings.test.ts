import { describe, expect, it } from 'vitest';
import { anchorSettingsOf } from './anchor-settings.ts';
import { kioskConfigSchema } from './config.ts';

const vkey = 'office.example/w1+828a7a3a+BEo4Uu/rz93ld1Hwaabj0w6S6515jn9qdcPdz1hJ18ik';
const url = 'http://192.0.2.30:7380/';

describe('the settings of the trace log', () => {
  it('name nobody unless they say so', () => {
    expect(anchorSettingsOf(kioskConfigSchema.parse(undefined))).toEqual({ witness: null, timestamp: null });
  });

  it('name a witness with its own key, and an authority that is asked once an hour', () => {
    const config = kioskConfigSchema.parse({ trace: { witness: { url, vkey }, timestamp: { url } } });
    expect(anchorSettingsOf(config)).toMatchObject({
      witness: { url, verifier: { name: 'office.example/w1', vkey } },
      timestamp: { url, everyMinutes: 60 },
    });
  });

  it.each([
    [{ url, vkey: 'hall.example/kiosk-01+3f70545f+AXUSCAvEeEcS/cEf7OvgCyKeqjiegszynYLCSpA4Vr8i' }],
    [{ url: 'file:///tmp/witness', vkey }],
    [{ url }],
  ])('refuse a witness that cannot be one: %j', (witness) => {
    expect(kioskConfigSchema.safeParse({ trace: { witness } }).success).toBe(false);
  });
});
