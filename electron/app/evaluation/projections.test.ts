import fc from 'fast-check';
import { expect, it } from 'vitest';
import { systemClock } from '../../../shared/clock.ts';
import { anyEvent } from '../../../tests/support/random-events.ts';
import { storeOfTest } from '../store.fixture.ts';
import { startTrace, type Projection } from '../../trace/index.ts';
import { openProjections } from './projections.ts';

const { store, folder } = storeOfTest();

const start = (project: Projection) =>
  startTrace({
    store: store(),
    clock: systemClock,
    dataFolder: folder(),
    origin: null,
    guard: null,
    project,
    report: () => {},
  }).log!;
const walks = () => store().projected.walks.where({});

it('tables that another version of the program made are made anew at the start, and go on from there', () => {
  const armed = fc.sample(anyEvent, { seed: 1, numRuns: 200 }).filter(({ type }) => type === 'session.armed');
  const log = start(() => {});
  for (const event of armed) log.append(event);
  expect(walks()).toEqual([]);

  const said: string[] = [];
  const project = openProjections(store(), (line) => said.push(line));
  expect(walks().length).toBeGreaterThan(0);
  expect(said.join()).toContain(`${log.size()} entries`);

  store().projected.walks.clear();
  openProjections(store(), (line) => said.push(line));
  expect(walks()).toEqual([]);
  expect(said).toHaveLength(1);

  start(project).append(armed[0]!);
  expect(walks()).toHaveLength(1);
});
