import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { deskContract, roles, type DeskContract, type Role } from '../../../shared/contract/desk/index.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { kioskOptions } from '../kiosk.fixture.ts';
import { startKiosk, type KioskApp } from '../start-kiosk.ts';
import {
  fieldsOf,
  firstAdministrator,
  openDeskPage,
  signedInAs,
  staffPassword,
  type DeskPageDouble,
} from './desk-page.fixture.ts';

// Passwords are hashed slowly on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

type Method = keyof DeskContract & string;

/** Written down a second time on purpose: whoever changes a permission has to mean it. */
const openToAnyone: readonly Method[] = ['account.desk', 'account.setUp', 'account.signIn', 'account.resume'];
const openToStaff: readonly Method[] = [
  'account.mine',
  'account.stay',
  'account.changePassword',
  'account.signOut',
];
/** Whoever works at the desk, but for somebody with a one-time password. */
const openToAllRoles: readonly Method[] = ['log.trouble', 'account.sessions', 'account.endOthers'];
const walkReads: readonly Method[] = [
  'walks.list',
  'walks.read',
  'walks.replay',
  'walks.opened',
  'walks.report',
  'walks.export',
];
const evaluationActs: readonly Method[] = [
  'evaluation.saveAnswer',
  'evaluation.judge',
  'evaluation.saveStage',
  'evaluation.addFinding',
  'evaluation.sign',
];
const roundReads: readonly Method[] = ['rounds.list', 'rounds.read', 'rounds.redraw'];
const roundActs: readonly Method[] = [
  'rounds.open',
  'rounds.draw',
  'rounds.assign',
  'rounds.withdraw',
  'rounds.close',
];
/** For whoever has to do with walks; what of it each may see is told from record to record. */
const evaluationReads: readonly Method[] = [
  'rounds.report',
  'rounds.paper',
  'findings.list',
  'findings.read',
  'calendar.read',
  'halls.list',
  'halls.export',
];
const logReads: readonly Method[] = ['log.state', 'log.read', 'log.opened', 'log.verify'];
const codeActs: readonly Method[] = [
  'codes.of',
  'codes.enrol',
  'codes.setPin',
  'codes.clearDevice',
  'codes.clearPin',
];
const editing: readonly Method[] = [
  'packages.make',
  'packages.compare',
  'packages.take',
  'matters.list',
  'matters.read',
  'matters.begin',
  'matters.edit',
  'matters.save',
  'matters.check',
  'matters.preview',
  'matters.stage',
  'matters.picture',
  'matters.submit',
  'matters.giveBack',
  'matters.discard',
  'matters.publish',
  'matters.withdraw',
  'matters.rollBack',
  'matters.version',
  'hall.read',
  'hall.history',
];
const healthReads: readonly Method[] = ['health.read', 'health.diagnostics'];
const backupActs: readonly Method[] = [
  'backups.read',
  'backups.set',
  'backups.setPassphrase',
  'backups.make',
  'backups.check',
];
const printerActs: readonly Method[] = [
  'settings.read',
  'settings.set',
  'settings.useFile',
  'printers.read',
  'printers.set',
  'printers.useFile',
  'printers.testPage',
  'printers.find',
  'printers.look',
];
const openTo: Readonly<Record<Role, readonly Method[]>> = {
  administrator: [
    'people.list',
    'people.add',
    'people.edit',
    'people.setActive',
    'people.endSessions',
    'people.resetPassword',
    ...codeActs,
    ...roundReads,
    ...roundActs,
    ...evaluationReads,
    'findings.assign',
    'findings.close',
    'findings.reopen',
    'findings.setMeasure',
    'findings.extendMeasure',
    'findings.measureDone',
    'findings.withdrawMeasure',
    'calendar.set',
    'halls.import',
    ...logReads,
    ...editing,
    'statistics.read',
    ...backupActs,
    ...healthReads,
    'hall.setDepartment',
    'hall.removeDepartment',
    'hall.setWindow',
    'hall.removeWindow',
    ...printerActs,
  ],
  editor: editing,
  director: [
    'codes.renewPin',
    ...walkReads,
    ...evaluationActs,
    'rounds.mine',
    ...evaluationReads,
    'findings.withdraw',
    'findings.reinspect',
    'findings.setMeasure',
    'findings.measureDone',
  ],
  auditor: [
    ...walkReads,
    ...roundReads,
    ...evaluationReads,
    ...logReads,
    ...healthReads,
    'log.export',
    'statistics.read',
  ],
  attendant: [],
};

/** An input of each call that the contract takes and that does no harm to this test. */
const { roles: _, ...someone } = fieldsOf('director');
const inputs: { readonly [M in Method]: InputOf<DeskContract[M]> } = {
  'account.desk': {},
  'account.setUp': { code: 'AAAA-BBBB-CCCC', ...someone, password: staffPassword },
  'account.signIn': { id: 'D99', password: 'nobody has it' },
  'account.resume': { token: 'no such session' },
  'account.mine': {},
  'account.stay': {},
  'account.sessions': {},
  'account.endOthers': {},
  'account.changePassword': { current: staffPassword, next: staffPassword },
  'people.list': {},
  'people.add': fieldsOf('director'),
  'people.edit': { id: 'D99', ...fieldsOf('director') },
  'people.setActive': { id: 'D99', isActive: false },
  'people.endSessions': { id: 'D99' },
  'people.resetPassword': { id: 'D99' },
  'codes.of': { id: 'D99' },
  'codes.enrol': { id: 'D99' },
  'codes.setPin': { id: 'D99' },
  'codes.clearDevice': { id: 'D99' },
  'codes.clearPin': { id: 'D99' },
  'codes.renewPin': {},
  'rounds.list': {},
  'rounds.mine': {},
  'rounds.read': { id: 'R9' },
  'rounds.paper': { id: 'R1', language: 'zh-CN' },
  'rounds.report': { id: 'R9' },
  'rounds.redraw': { id: 'R9' },
  'rounds.open': {
    name: 'x',
    from: '2026-12-02',
    to: '2026-12-01',
    ownDepartmentExcluded: true,
    noMatterTwice: true,
    departments: [],
  },
  'rounds.draw': { id: 'R9', directors: [], perDirector: null, mode: 'personal' },
  'rounds.assign': { id: 'R9', director: 'D01', matter: 'none', mode: 'personal', finding: null },
  'rounds.withdraw': { assignment: 'R9-A01', reason: 'x' },
  'rounds.close': { id: 'R9' },
  'findings.list': {},
  'findings.read': { id: 'F9' },
  'findings.assign': { id: 'F9', department: 'tax' },
  'findings.withdraw': { id: 'F9', reason: 'x' },
  'findings.reinspect': { id: 'F9', walk: 'a'.repeat(16), fixed: true, text: 'x' },
  'findings.close': { id: 'F9', text: 'x' },
  'findings.reopen': { id: 'F9', reason: 'x' },
  'findings.setMeasure': { id: 'F9', kind: 'on-site', text: 'x', workingDays: null, due: null },
  'findings.extendMeasure': { measure: 'M9', due: '2026-12-01', reason: 'x' },
  'findings.measureDone': { measure: 'M9', text: 'x', files: [] },
  'findings.withdrawMeasure': { measure: 'M9', reason: 'x' },
  'calendar.read': {},
  'calendar.set': {
    days: [
      { day: '2026-12-01', working: false, name: 'x' },
      { day: '2026-12-01', working: false, name: 'x' },
    ],
  },
  'halls.list': {},
  'halls.import': { hall: 'x', file: '' },
  'halls.export': {},
  'walks.list': {},
  'walks.read': { walk: 'a'.repeat(16), language: 'zh-CN' },
  'walks.replay': { walk: 'a'.repeat(16) },
  'walks.opened': { walk: 'a'.repeat(16), what: 'walk' },
  'walks.report': { walk: 'a'.repeat(16), language: 'zh-CN' },
  'walks.export': { walk: 'a'.repeat(16), format: 'csv' },
  'evaluation.saveAnswer': {
    walk: 'a'.repeat(16),
    question: 'materials',
    told: '',
    experienced: '',
    agreement: null,
    evidence: [],
  },
  'evaluation.judge': { walk: 'a'.repeat(16), judgement: 'policy', score: 3, note: '' },
  'evaluation.saveStage': {
    walk: 'a'.repeat(16),
    stage: 'hotline',
    fromMs: null,
    toMs: null,
    waitedSeconds: null,
    answered: null,
    transferred: null,
    told: '',
    correct: 'unknown',
    note: '',
  },
  'evaluation.addFinding': {
    walk: 'a'.repeat(16),
    category: 'materials',
    severity: 'general',
    element: 'none',
    text: '',
    evidence: [],
    department: null,
  },
  'evaluation.sign': { walk: 'a'.repeat(16) },
  'log.trouble': {},
  'log.state': {},
  'log.read': { group: null, person: null, from: null, to: null, before: null },
  'log.opened': {},
  'log.verify': { slip: null, language: 'en' },
  'log.export': { format: 'csv' },
  'matters.list': { query: '', state: null, department: null, offset: 0, limit: 1 },
  'matters.read': { id: 'none' },
  'matters.begin': { id: 'legal-aid', like: null },
  'matters.edit': { id: 'none' },
  'matters.save': { id: 'none', revision: 0, content: { matter: {}, form: null } },
  'matters.check': { id: 'none', content: { matter: {}, form: null } },
  'matters.preview': {
    id: 'none',
    content: { matter: {}, form: null },
    paper: 'form',
    language: 'en',
    answers: {},
  },
  'matters.stage': { id: 'none', content: { matter: { hotline: 'x' }, form: null } },
  'matters.picture': { id: 'none', content: { matter: {}, form: null }, language: 'en', answers: {} },
  'matters.submit': { id: 'none', revision: 0 },
  'matters.giveBack': { id: 'none' },
  'matters.discard': { id: 'none', revision: 0 },
  'matters.publish': { id: 'none', revision: 0, starts: null },
  'matters.withdraw': { id: 'none' },
  'matters.rollBack': { id: 'none', version: 1 },
  'matters.version': { id: 'none', version: 1 },
  'statistics.read': { from: '2026-01-01', to: '2026-12-31' },
  'packages.make': { format: 'package', matters: ['none'] },
  'packages.compare': { file: 'bm9uZQ==' },
  'packages.take': { file: 'bm9uZQ==', seen: '', chosen: [], publish: false },

  'health.read': {},
  'health.diagnostics': {},
  'backups.read': {},
  'backups.set': { version: 9, folder: '/nowhere', everyHours: 24, keep: 7 },
  'backups.setPassphrase': { passphrase: 'correct horse battery' },
  'backups.make': {},
  'backups.check': { name: 'none', passphrase: null },
  'settings.read': {},
  'settings.set': {
    seen: 'none',
    settings: {
      kioskName: 'x',
      screen: { diagonalInches: 32 },
      idle: {
        informationSeconds: 60,
        informationWarningSeconds: 30,
        formSeconds: 120,
        formWarningSeconds: 45,
      },
      input: { fuzzySounds: [], words: [] },
    },
  },
  'settings.useFile': { seen: 'none' },

  'hall.read': {},
  'hall.setDepartment': {
    isNew: true,
    department: { id: 'tax', name: { 'zh-CN': 'x', en: 'x' }, shortName: { 'zh-CN': 'x', en: 'x' } },
  },
  'hall.removeDepartment': { id: 'none' },
  'hall.setWindow': {
    isNew: false,
    window: {
      number: 'Z99',
      department: 'tax',
      name: { 'zh-CN': 'x', en: 'x' },
      floor: 1,
      zone: 'A',
      openingHours: { 'zh-CN': 'x', en: 'x' },
    },
  },
  'hall.removeWindow': { id: 'none' },
  'hall.history': { kind: 'window', id: 'none' },
  'printers.read': {},
  'printers.set': { version: 99, printers: [] },
  'printers.useFile': { version: 99 },
  'printers.testPage': { id: 'none', language: 'en' },
  'printers.find': {},
  'printers.look': { address: 'no address' },
  // Last, because nothing is allowed after it.
  'account.signOut': {},
};
const methods = Object.keys(inputs) as Method[];

let folder: string;
let app: KioskApp;
let administrator: DeskPageDouble;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-desk-'));
  const log: string[] = [];
  const started = await startKiosk(kioskOptions(folder, { log: (line) => log.push(line) }));
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  app = started.value;
  administrator = await firstAdministrator(app.joinDesk, log);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** The calls that this page is not refused. */
async function allowed(page: DeskPageDouble): Promise<string[]> {
  const taken: string[] = [];
  for (const method of methods) {
    const result = (await page.send(method, inputs[method])) as {
      readonly ok: boolean;
      readonly error?: { readonly reason: string };
    };
    if (result.ok) taken.push(method);
    else expect({ method, reason: result.error?.reason }).toEqual({ method, reason: 'not-allowed' });
  }
  return taken.sort();
}

describe('the calls of the desk', () => {
  it('are all walked here', () => {
    expect(methods.slice().sort()).toEqual(Object.keys(deskContract).sort());
  });

  it('are refused to a page with nobody signed in, but for the door', async () => {
    expect(await allowed(openDeskPage(app.joinDesk))).toEqual([...openToAnyone].sort());
  });

  it.each(roles)('are open to the role %s as far as written here', async (role) => {
    const page = await signedInAs(app.joinDesk, administrator, [role]);
    expect(await allowed(page)).toEqual(
      [...openToAnyone, ...openToStaff, ...openToAllRoles, ...openTo[role]].sort(),
    );
  });

  it('are open to somebody of all roles as to each of them', async () => {
    const page = await signedInAs(app.joinDesk, administrator, roles);
    const all = roles.flatMap((role) => openTo[role]);
    expect(await allowed(page)).toEqual(
      [...new Set([...openToAnyone, ...openToStaff, ...openToAllRoles, ...all])].sort(),
    );
  });

  it('wait until a one-time password is replaced', async () => {
    const page = await signedInAs(app.joinDesk, administrator, ['administrator'], true);
    expect(await allowed(page)).toEqual([...openToAnyone, ...openToStaff].sort());
  });

  it('are looked at for permission before their input', async () => {
    const page = openDeskPage(app.joinDesk);
    expect(await page.send('people.add', { wrong: true })).toMatchObject({
      error: { reason: 'not-allowed' },
    });
  });

  it('do not reach the citizen’s page, nor do the citizen’s calls reach the desk', async () => {
    for (const method of methods) {
      expect(await app.dispatch(method, inputs[method])).toMatchObject({
        error: { reason: 'unknown-method' },
      });
    }
    for (const method of ['kiosk.describe', 'session.end', 'attendant.overview', 'print.tray']) {
      expect(await administrator.send(method, {})).toMatchObject({ error: { reason: 'unknown-method' } });
    }
  });
});
