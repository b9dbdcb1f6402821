import type { KioskFacts, PaperFate } from '../../../shared/evaluation/index.ts';
import type { TraceEntry } from '../../../shared/trace/index.ts';
import type { WalkRow } from '../../store/index.ts';

/** What the trace of a walk says without anybody's word. */
export function kioskFacts(
  walk: WalkRow,
  entries: Iterable<TraceEntry>,
  materials: number | null,
): KioskFacts {
  const facts = {
    matterShownMs: 0,
    isMatterShown: false,
    isGuideOpened: false,
    notification: 'not-asked' as PaperFate,
    form: 'not-asked' as PaperFate,
    validationsShown: 0,
    waitedMs: 0,
  };
  const kinds = new Map<string, 'notification' | 'form'>();
  for (const entry of entries) {
    if (!('sid' in entry) || entry.sid !== walk.sid) continue;
    switch (entry.type) {
      case 'screen.enter':
        if (entry.screen === 'matter') facts.isMatterShown = true;
        break;
      case 'screen.leave':
        if (entry.screen === 'matter') facts.matterShownMs += entry.shownMs;
        break;
      case 'tap':
        if (entry.control === 'guide' && entry.live) facts.isGuideOpened = true;
        break;
      case 'validation.shown':
        facts.validationsShown += 1;
        break;
      case 'wait':
        facts.waitedMs += entry.waitedMs;
        break;
      case 'session.job':
        if (entry.kind !== 'notification' && entry.kind !== 'form') break;
        kinds.set(entry.job, entry.kind);
        facts[entry.kind] = fateOf(entry.state);
        break;
      case 'session.resolved': {
        const kind = kinds.get(entry.job);
        if (kind !== undefined && entry.answer === 'came-out') facts[kind] = 'printed';
        break;
      }
      default:
    }
  }
  return { ...facts, kioskMs: walk.kioskMs, materials, isHelped: walk.isHelped };
}

function fateOf(state: string): PaperFate {
  if (state === 'printed' || state === 'uncertain') return state;
  return state === 'failed' || state === 'cancelled' ? 'failed' : 'waiting';
}
