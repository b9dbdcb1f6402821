import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../shared/clock.ts';
import { aDirector, anAdministrator, startDesk } from '../desk.fixture.ts';

// Passwords are hashed slowly on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let folder: string;
let desk: ReturnType<typeof startDesk>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-people-'));
  desk = startDesk(folder, systemClock);
});
afterEach(() => {
  desk.close();
  rmSync(folder, { recursive: true });
});

async function added(fields: typeof aDirector) {
  const result = await desk.people.add(fields);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('a person', () => {
  it('gets the next code of what they are entered as, and keeps it when their roles change', async () => {
    expect((await added(aDirector)).id).toBe('D01');
    expect((await added(aDirector)).id).toBe('D02');
    expect((await added(anAdministrator)).id).toBe('A01');
    expect((await added({ ...aDirector, roles: ['auditor'] })).id).toBe('S01');
    expect((await added({ ...aDirector, roles: ['attendant'] })).id).toBe('G01');
    desk.people.edit('D01', { ...aDirector, roles: ['auditor', 'director'] });
    expect(desk.people.get('D01')?.roles).toEqual(['auditor', 'director']);
    desk.people.setActive('D02', false);
    expect((await added(aDirector)).id).toBe('D03');
  });

  it('is still there after a restart, with a password that no file holds', async () => {
    const { id, password } = await added(aDirector);
    const before = desk.people.get(id);
    desk.close();
    for (const file of readdirSync(folder))
      expect(readFileSync(join(folder, file), 'latin1')).not.toContain(password);
    desk = startDesk(folder, systemClock);
    expect(desk.people.get(id)).toEqual(before);
    expect(before).toMatchObject({ ...aDirector, isActive: true, mustChangePassword: true });
  });

  it('of an unknown department, and an unknown person, are refused', async () => {
    expect(await desk.people.add({ ...aDirector, department: 'nowhere' })).toEqual({
      ok: false,
      error: 'no-such-department',
    });
    expect(desk.people.edit('D77', aDirector)).toEqual({ ok: false, error: 'no-such-person' });
    expect(desk.people.setActive('D77', false)).toEqual({ ok: false, error: 'no-such-person' });
    expect(await desk.people.resetPassword('D77')).toEqual({ ok: false, error: 'no-such-person' });
  });
});

describe('the last administrator', () => {
  it('can neither be deactivated nor lose the role, until there is another', async () => {
    const { id } = await added(anAdministrator);
    const refused = { ok: false, error: 'last-administrator' };
    expect(desk.people.setActive(id, false)).toEqual(refused);
    expect(desk.people.edit(id, { ...anAdministrator, roles: ['director'] })).toEqual(refused);
    const other = await added(anAdministrator);
    expect(desk.people.setActive(other.id, false).ok).toBe(true);
    expect(desk.people.setActive(id, false)).toEqual(refused);
    desk.people.setActive(other.id, true);
    expect(desk.people.setActive(id, false).ok).toBe(true);
  });
});
