import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** Colours that a block of the token sheet sets, by name without dashes. */
function coloursOf(selector: string): ReadonlyMap<string, string> {
  const start = sheet.indexOf(`  ${selector} {`);
  const block = sheet.slice(start, sheet.indexOf('\n  }', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6});/g)].map(([, name, hex]) => [name!, hex!]),
  );
}

const ordinary = coloursOf(':root');
const contrast = new Map([...ordinary, ...coloursOf(':root[data-contrast]')]);
const chosen = new Map([
  ...contrast,
  ...coloursOf(":root[data-contrast] :is([data-chosen='true'], [data-selected='true'])"),
]);

/** Relative luminance, WCAG 2. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(colours: ReadonlyMap<string, string>, one: string, other: string): number {
  const [light, dark] = [luminance(colours.get(one)!), luminance(colours.get(other)!)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const grounds = ['paper', 'tray', 'sheet'] as const;

describe('words can be read', () => {
  it.each(grounds)('ink on %s is at least 10 : 1', (ground) => {
    expect(ratio(ordinary, 'ink', ground)).toBeGreaterThanOrEqual(10);
  });

  it.each([
    ...grounds.map((ground) => ['ink-2', ground] as const),
    ...grounds.map((ground) => ['pine', ground] as const),
    ['on-pine', 'pine'],
    ['on-pine', 'pine-deep'],
    ['pine', 'pine-tint'],
    ['ink', 'pine-tint'],
    ['seal-ink', 'sheet'],
    ['seal-ink', 'seal-tint'],
    ['amber-ink', 'amber-tint'],
  ] as const)('%s on %s is at least 7 : 1', (words, ground) => {
    expect(ratio(ordinary, words, ground)).toBeGreaterThanOrEqual(7);
  });
});

it.each(grounds)('the edge of a control on %s is at least 3 : 1', (ground) => {
  expect(ratio(ordinary, 'rule-strong', ground)).toBeGreaterThanOrEqual(3);
});

describe('in black and white', () => {
  it.each([
    ...grounds.map((ground) => ['ink', ground] as const),
    ...grounds.map((ground) => ['pine', ground] as const),
    ...grounds.map((ground) => ['rule-strong', ground] as const),
    ['on-pine', 'pine'],
    ['seal-ink', 'seal-tint'],
    ['amber-ink', 'amber-tint'],
  ] as const)('%s on %s is at least 20 : 1', (words, ground) => {
    expect(ratio(contrast, words, ground)).toBeGreaterThanOrEqual(20);
  });

  it('what is chosen is black on white', () => {
    expect(ratio(chosen, 'ink', 'sheet')).toBeGreaterThanOrEqual(20);
    expect(ratio(chosen, 'on-pine', 'pine')).toBeGreaterThanOrEqual(20);
  });
});
