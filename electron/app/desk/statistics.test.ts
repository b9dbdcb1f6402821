import { expect, it } from 'vitest';
import { storeOfTest } from '../store.fixture.ts';
import { loadCatalogue } from '../../catalogue/index.ts';
import { hallDate } from '../hall-time.ts';
import type { DeskServices } from './desk-services.ts';
import { statisticsHandlers } from './statistics.ts';

const catalogue = await loadCatalogue('resources/catalogue');
if (!catalogue.ok) throw new Error('no catalogue');
const { store } = storeOfTest();

const read = (from = '2026-11-01', to = '2026-11-30') => {
  const kiosk = { store: store(), catalogue: catalogue.value, printing: { printers: () => [] } };
  return statisticsHandlers({ kiosk } as unknown as DeskServices)['statistics.read']({ from, to });
};
const matter = 'hk-macao-endorsement';

it('what many did is counted; what few did is not told, nor found from the total', async () => {
  store().counts.add('2026-11-20', [
    { kind: 'visit', matter: '', detail: '', times: 12 },
    { kind: 'opened', matter, detail: '', times: 9 },
    { kind: 'begun', matter, detail: '', times: 5 },
    { kind: 'printed', matter, detail: '', times: 4 },
  ]);
  store().counts.add('2026-11-21', [{ kind: 'visit', matter: '', detail: '', times: 1 }]);
  store().counts.add('2026-11-22', [{ kind: 'visit', matter: '', detail: '', times: 30 }]);
  expect(await read()).toMatchObject({
    visits: 43,
    days: [
      { day: '2026-11-20', visits: null },
      { day: '2026-11-21', visits: null },
      { day: '2026-11-22', visits: 30 },
    ],
    matters: [{ matter, opened: 9, begun: 5, printed: null, abandoned: 0 }],
  });
});

it('only the days that were asked for count', async () => {
  store().counts.add('2026-10-31', [{ kind: 'visit', matter: '', detail: '', times: 50 }]);
  store().counts.add('2026-12-01', [{ kind: 'visit', matter: '', detail: '', times: 50 }]);
  expect(await read()).toMatchObject({ visits: 0, days: [] });
});

it('where a form was left is named by its page, and what was wrong by its kind', async () => {
  store().counts.add('2026-11-20', [
    { kind: 'abandoned', matter, detail: 'form/identity', times: 8 },
    { kind: 'abandoned', matter, detail: 'check', times: 6 },
    { kind: 'invalid', matter, detail: 'mobile-length', times: 7 },
    { kind: 'invalid', matter, detail: 'resident-id-length', times: 3 },
    { kind: 'invalid', matter, detail: 'missing-choice', times: 2 },
  ]);
  expect(await read()).toMatchObject({
    leftAt: [
      { screen: 'form', page: { 'zh-CN': '居民身份证号码' }, times: 8 },
      { screen: 'check', page: null, times: 6 },
    ],
    errors: [
      { group: 'length', times: 10 },
      { group: 'missing', times: null },
    ],
  });
});

it('print jobs are counted by how they ended', async () => {
  const job = {
    kind: 'slip',
    reference: 'R',
    printerId: 'p',
    pages: 1,
    copies: 1,
    sheets: 1,
    movedFrom: null,
    againOf: null,
  } as const;
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
    store().jobs.add({ ...job, id });
    store().jobs.change(id, id === 'f' ? { state: 'failed', reason: 'offline' } : { state: 'printed' });
  }
  const today = hallDate(Date.now());
  expect((await read(today, today)).printers).toMatchObject([
    { printer: 'p', printed: 5, failed: null, uncertain: 0 },
  ]);
});
