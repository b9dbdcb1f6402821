import { describe, expect, it } from 'vitest';
import type { PrinterView } from '../../../shared/contract/page.ts';
import { printerReasons, warningReasons } from '../../../shared/print/index.ts';
import { hindranceOf } from './hindrance.ts';

const text = { 'zh-CN': '打印机', en: 'Printer' };
const printer = (change: Partial<PrinterView>): PrinterView => ({
  id: 'a4',
  name: text,
  place: text,
  paper: 'a4',
  builtIn: false,
  bothSides: true,
  serves: ['form'],
  state: 'ready',
  reasons: [],
  ...change,
});

describe('a form can be printed', () => {
  it('when a printer for it is ready, only low on something, or only busy', () => {
    expect(hindranceOf([printer({})], 'form')).toBeNull();
    for (const reason of [...warningReasons, 'busy'] as const) {
      expect(hindranceOf([printer({ state: 'attention', reasons: [reason] })], 'form')).toBeNull();
    }
  });

  it('when the second printer for it is ready though the first is not', () => {
    const broken = printer({ state: 'attention', reasons: ['jam'] });
    expect(hindranceOf([broken, printer({ id: 'other' })], 'form')).toBeNull();
  });
});

describe('a form cannot be printed', () => {
  it.each(printerReasons.filter((reason) => reason !== 'busy' && !warningReasons.includes(reason)))(
    'because of %s',
    (reason) => {
      const held = printer({ state: 'attention', reasons: ['toner-low', reason] });
      expect(hindranceOf([held], 'form')).toEqual({ reason });
    },
  );

  it('by a printer that does not answer, whatever it last said', () => {
    expect(hindranceOf([printer({ state: 'unavailable', reasons: ['busy'] })], 'form')).toEqual({
      reason: 'offline',
    });
  });

  it('where no printer is for it', () => {
    expect(hindranceOf([printer({ serves: ['slip'] })], 'form')).toEqual({ reason: null });
  });
});
