import { expect, it } from 'vitest';
import { suppliesOf } from './supplies.ts';

it('what CUPS says of its markers', () => {
  expect(
    suppliesOf({
      'marker-names': ['Black Cartridge', 'Waste\u0007 Toner', 'Cyan'],
      'marker-types': ['toner', 'waste-toner', 'toner'],
      'marker-levels': [41, 10, -2],
    }),
  ).toEqual([
    { name: 'Black Cartridge', percent: 41 },
    { name: 'Cyan', percent: null },
  ]);
  expect(suppliesOf({ 'marker-names': 'Toner', 'marker-types': 'toner', 'marker-levels': 7 })).toEqual([
    { name: 'Toner', percent: 7 },
  ]);
});

it('what a printer says itself, measured by what it holds', () => {
  expect(
    suppliesOf({
      'printer-supply': [
        'class=supplyThatIsConsumed;type=toner;maxcapacity=2000;level=500;colorantname=black;',
        'class=receptacleThatIsFilled;type=wasteToner;maxcapacity=100;level=25;',
        'class=supplyThatIsConsumed;type=opc;maxcapacity=-2;level=-3;',
      ],
      'printer-supply-description': ['Black'],
    }),
  ).toEqual([
    { name: 'Black', percent: 25 },
    { name: 'opc', percent: null },
  ]);
});

it('what makes no sense is not shown, and nothing is without end', () => {
  expect(suppliesOf({})).toEqual([]);
  expect(suppliesOf({ 'printer-supply': [1, null, '=;=', 'type'] })).toEqual([]);
  const [first, ...others] = suppliesOf({
    'marker-names': Array.from({ length: 1000 }, () => 'x'.repeat(1e5)),
  });
  expect(first).toEqual({ name: 'x'.repeat(120), percent: null });
  expect(others).toHaveLength(11);
});
