import { beforeEach, describe, expect, it, vi } from 'vitest';
import { messageFromReplay, messageToReplay } from './messages.ts';

const desk = {} as Window;
const other = {} as Window;
const event = (data: unknown, origin = 'http://127.0.0.1:1', source: Window | null = desk) =>
  ({ data, origin, source }) as unknown as MessageEvent;

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'http://127.0.0.1:1' });
});

describe('between desk and replay', () => {
  it('messages of the two windows are taken', () => {
    expect(messageToReplay(event({ kind: 'show', count: 3 }), desk)).toEqual({ kind: 'show', count: 3 });
    expect(messageFromReplay(event({ kind: 'ready' }), desk)).toEqual({ kind: 'ready' });
  });

  it.each([
    ['of another site', event({ kind: 'show', count: 3 }, 'http://evil.example')],
    ['of another port of this machine', event({ kind: 'show', count: 3 }, 'http://127.0.0.1:2')],
    ['of another window', event({ kind: 'show', count: 3 }, undefined, other)],
    ['of no window', event({ kind: 'show', count: 3 }, undefined, null)],
    ['of another kind', event({ kind: 'run', code: 'x' })],
    ['that are none', event('show')],
    ['that are nothing', event(null)],
  ])('messages %s are passed over', (_, message) => {
    expect(messageToReplay(message, desk)).toBeNull();
    expect(messageFromReplay(message, desk)).toBeNull();
  });

  it('nothing is taken while there is no frame', () => {
    expect(messageFromReplay(event({ kind: 'ready' }, undefined, null), null)).toBeNull();
  });
});
