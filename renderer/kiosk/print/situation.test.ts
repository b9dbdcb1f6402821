import { describe, expect, it } from 'vitest';
import type { JobView, SubmitFailure } from '../../../shared/contract/page.ts';
import { situationOf } from './situation.ts';

const job = (change: Partial<JobView>): JobView => ({
  id: '1',
  kind: 'form',
  state: 'printing',
  reason: null,
  printerId: 'office',
  pages: 1,
  copies: 1,
  sheets: 1,
  movedFrom: null,
  ...change,
});
const sent = { state: 'sent' } as const;
const slip = job({ id: '2', kind: 'slip', state: 'printed' });

describe('the print screen says', () => {
  it('that it prints, from the confirmation to the last paper', () => {
    expect(situationOf({ submission: { state: 'sending' }, jobs: [] }).kind).toBe('printing');
    expect(situationOf({ submission: sent, jobs: [job({}), slip] }).kind).toBe('printing');
    expect(situationOf({ submission: sent, jobs: [job({ state: 'printed' }), slip] }).kind).toBe('printed');
  });

  it('nothing of a printer that is merely busy or low on paper', () => {
    for (const reason of ['busy', 'paper-near-end', 'toner-low'] as const) {
      expect(situationOf({ submission: sent, jobs: [job({ reason })] }).kind).toBe('printing');
    }
  });

  it('what holds a job up while it waits', () => {
    const waiting = job({ state: 'queued', reason: 'paper-out' });
    expect(situationOf({ submission: sent, jobs: [slip, waiting] })).toEqual({
      kind: 'held-up',
      job: waiting,
    });
  });

  it('that one failed only after the others have ended', () => {
    const failed = job({ state: 'failed', reason: 'jam' });
    const printing = job({ id: '2', kind: 'slip' });
    expect(situationOf({ submission: sent, jobs: [failed, printing] }).kind).toBe('printing');
    expect(situationOf({ submission: sent, jobs: [failed, slip] })).toEqual({ kind: 'failed', job: failed });
  });

  it('that one was cancelled by the attendant, never that it was printed', () => {
    const cancelled = job({ state: 'cancelled' });
    expect(situationOf({ submission: sent, jobs: [cancelled, slip] })).toEqual({
      kind: 'failed',
      job: cancelled,
    });
  });

  it('nothing more of a failed job that was printed once more', () => {
    const failed = job({ state: 'failed', reason: 'jam' });
    const again = job({ id: '3', state: 'printed' });
    expect(situationOf({ submission: sent, jobs: [failed, slip, again] }).kind).toBe('printed');
  });

  it('the question about an uncertain job before everything else', () => {
    const uncertain = job({ state: 'uncertain', reason: 'offline' });
    const waiting = job({ id: '2', kind: 'slip', reason: 'paper-out' });
    expect(situationOf({ submission: sent, jobs: [waiting, uncertain] }).kind).toBe('uncertain');
  });

  it('that answers must be corrected, without offering to try again', () => {
    const failure = { reason: 'invalid-answers' as const, fields: ['name'] } satisfies SubmitFailure;
    expect(situationOf({ submission: { state: 'refused', failure }, jobs: [] })).toMatchObject({
      kind: 'refused',
      canRetry: false,
    });
  });
});
