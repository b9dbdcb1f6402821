import { describe, expect, it } from 'vitest';
import { materialNeed } from './material-need.ts';

const relativeProof = {
  necessity: 'conditional' as const,
  neededWhen: [
    { field: 'hongKongEndorsement', anyOf: ['family'] },
    { field: 'macaoEndorsement', anyOf: ['family'] },
  ],
};

describe('whether a material is needed', () => {
  it('is always so for a required one', () => {
    expect(materialNeed({ necessity: 'required', neededWhen: undefined }, null)).toBe('needed');
  });
  it('depends as long as no form was filled in, or when the form cannot tell', () => {
    expect(materialNeed(relativeProof, null)).toBe('depends');
    expect(materialNeed({ necessity: 'conditional', neededWhen: undefined }, {})).toBe('depends');
  });
  it('follows from any one of the named fields', () => {
    expect(materialNeed(relativeProof, { hongKongEndorsement: 'group' })).toBe('not-needed');
    expect(materialNeed(relativeProof, { hongKongEndorsement: 'group', macaoEndorsement: 'family' })).toBe(
      'needed',
    );
  });
  it('reads multiple choices and yes/no', () => {
    const material = {
      necessity: 'conditional' as const,
      neededWhen: [{ field: 'kinds', anyOf: ['b', 'true'] }],
    };
    expect(materialNeed(material, { kinds: ['a', 'b'] })).toBe('needed');
    expect(materialNeed(material, { kinds: true })).toBe('needed');
    expect(materialNeed(material, { kinds: false })).toBe('not-needed');
  });
});
