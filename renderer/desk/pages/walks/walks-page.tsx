import type { DeskPageProps } from '../page.ts';
import { EvaluatePage } from './evaluate/evaluate-page.tsx';
import { WalkList } from './walk-list.tsx';
import { WalkOverview } from './walk-overview.tsx';
import { WalkReplay } from './walk-replay.tsx';

/** Walkthroughs (走流程): all, one, its replay from an entry on, its evaluation, by the address. */
export function WalksPage({ path: [walk, part, seq] }: DeskPageProps) {
  if (walk === undefined) return <WalkList />;
  if (part === 'replay')
    return <WalkReplay key={walk} walk={walk} seq={seq === undefined ? null : Number(seq)} />;
  if (part === 'evaluate') return <EvaluatePage key={walk} walk={walk} />;
  return <WalkOverview key={walk} walk={walk} />;
}
