import { fileURLToPath } from 'node:url';
import { composeEvaluation, openProjections } from '../../electron/app/evaluation/index.ts';
import { loadCatalogue, type Catalogue } from '../../electron/catalogue/index.ts';
import type { EvaluationServices } from '../../electron/desk/index.ts';
import { openStore, type Store } from '../../electron/store/index.ts';
import { startTrace, type TraceLog } from '../../electron/trace/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { judgements, questions } from '../../shared/trace/index.ts';
import { hex, walkScript } from '../support/walk-script.ts';
import { randomFrom } from './random.ts';

/** The desk in a process of its own, to be killed: it does what people do there, one act after the other, until then. */
export interface StartDesk {
  readonly folder: string;
  readonly seed: number;
  /** Makes the tables anew first, as after an update of the program. */
  readonly isUpdated: boolean;
}
export type FromDesk =
  | { readonly type: 'loaded' }
  | { readonly type: 'started' }
  /** The act is done, and the log is at least so long. */
  | { readonly type: 'acked'; readonly seq: number; readonly act: string };

const resources = fileURLToPath(new URL('../../resources', import.meta.url));
const loaded = await loadCatalogue(`${resources}/catalogue`);
if (!loaded.ok) throw new Error('no catalogue');
const catalogue: Catalogue = loaded.value;

const say = (message: FromDesk): void => void process.send!(message);
process.on('message', (message: StartDesk) => void run(message));
say({ type: 'loaded' });

const departments = catalogue.departments.slice(0, 8).map(({ id }) => id);

async function run({ folder, seed, isUpdated }: StartDesk): Promise<void> {
  const opened = openStore(folder, systemClock);
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  if (isUpdated) store.settings.set('desk.projections', 0);
  const trace = startTrace({
    store,
    clock: systemClock,
    dataFolder: folder,
    origin: 'hall.example/desk',
    guard: null,
    project: openProjections(store, () => {}),
    report: () => {},
  });
  const log = trace.log!;
  const desk = composeEvaluation({ store, log, catalogue, clock: systemClock, resourcesFolder: resources })!;
  if (store.people.all().length === 0) addPeople(store);
  say({ type: 'started' });
  const acts = actsOf({ store, log, desk, random: randomFrom(seed) });
  for (;;) {
    const name = acts.pick();
    if (acts.does(name)) say({ type: 'acked', seq: log.size(), act: name });
    // What was said leaves the process between two acts.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function addPeople(store: Store): void {
  const add = (id: string, role: 'director' | 'administrator', department: string): void =>
    store.people.add({
      id,
      name: id,
      roles: [role],
      department,
      position: '',
      passwordHash: '',
      mustChangePassword: false,
    });
  departments.forEach((department, index) => add(`D0${index + 1}`, 'director', department));
  add('A01', 'administrator', departments[0]!);
}

interface Surroundings {
  readonly store: Store;
  readonly log: TraceLog;
  readonly desk: EvaluationServices;
  readonly random: () => number;
}

/** Acts of people, most of them possible at most times; what is refused is not done and says nothing. */
function actsOf({ store, log, desk, random }: Surroundings) {
  const { walks, findings, measures, rounds } = store.projected;
  const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)];
  const someWalk = () => one(walks.where({}).slice(-12));
  const someFinding = () => one(findings.where({}).slice(-12));
  const someMeasure = () => one(measures.where({}).slice(-12));

  const acts: Readonly<Record<string, () => { readonly ok: boolean }>> = {
    open: () =>
      desk.rounds.open('A01', {
        name: '轮次',
        from: '2026-11-01',
        to: '2026-12-31',
        ownDepartmentExcluded: true,
        noMatterTwice: false,
        departments,
      }),
    draw: () =>
      desk.rounds.draw('A01', {
        round: one(rounds.where({ drawnSeq: null }))?.round ?? 'R0',
        directors: [],
        counts: [],
        perDirector: null,
        mode: 'personal',
      }),
    walk: () => {
      const director = `D0${1 + Math.floor(random() * departments.length)}`;
      const assignment = desk.rounds.next(director);
      const code = assignment?.matter ?? one(catalogue.matters)!.code;
      const script = walkScript({
        armed: {
          sid: hex(random, 16),
          director,
          by: 'pin',
          assignment: assignment?.assignment ?? null,
          round: assignment?.round ?? null,
          mode: assignment?.mode ?? null,
          nonce: hex(random, 64),
          language: 'zh-CN',
          textSize: 'M',
          care: false,
          contrast: false,
        },
        matter: catalogue.matter(code)!,
        form: null,
        outcome: 'completed',
        isThorough: false,
        random,
      });
      for (const { event } of script) log.append(event);
      return { ok: true };
    },
    answer: () => {
      const walk = someWalk();
      const question = one(questions)!;
      const answer = { question, told: '照指南', experienced: '', agreement: null, evidence: [] };
      return desk.evaluations.saveAnswer(walk?.director ?? '', { walk: walk?.sid ?? '', ...answer });
    },
    judge: () => {
      const walk = someWalk();
      const judged = { judgement: one(judgements)!, score: 1 + Math.floor(random() * 5), note: '' };
      return desk.evaluations.judge(walk?.director ?? '', { walk: walk?.sid ?? '', ...judged });
    },
    find: () => {
      const walk = someWalk();
      return desk.findings.add(walk?.director ?? '', {
        walk: walk?.sid ?? '',
        category: 'process',
        severity: 'general',
        element: 'steps',
        text: '多跑一趟',
        evidence: walk ? [walk.firstSeq] : [],
        department: null,
      });
    },
    measure: () =>
      desk.measures.set('A01', {
        finding: someFinding()?.finding ?? '',
        kind: 'deadline',
        text: '并窗办理',
        workingDays: 1 + Math.floor(random() * 9),
        due: null,
      }),
    extend: () => desk.measures.extend('A01', someMeasure()?.measure ?? '', '2027-03-01', '等待系统'),
    done: () => desk.measures.done('A01', someMeasure()?.measure ?? '', '已并窗', []),
    inspect: () => {
      const finding = someFinding();
      const walk = someWalk();
      const fixed = random() < 0.7;
      const look = { finding: finding?.finding ?? '', walk: walk?.sid ?? '', fixed, text: '看过' };
      return desk.findings.reinspect(walk?.director ?? '', look);
    },
    close: () => desk.findings.close('A01', someFinding()?.finding ?? '', ''),
    withdraw: () =>
      desk.findings.withdraw(someFinding()?.foundBy ?? '', someFinding()?.finding ?? '', '误会'),
  };
  const often = [
    'walk',
    'answer',
    'answer',
    'judge',
    'judge',
    'find',
    'measure',
    'measure',
    'done',
    'inspect',
  ];
  const names = [...Object.keys(acts), ...often];
  return { pick: () => one(names)!, does: (name: string) => acts[name]!().ok };
}
