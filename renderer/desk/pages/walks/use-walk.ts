import { useMemo } from 'react';
import type { WalkPage } from '../../../../shared/contract/desk/page.ts';
import { measureWalk, peers, type Peers, type WalkMetrics } from '../../../../shared/trace/metrics/index.ts';
import { readWalk, type Walk } from '../../../../shared/trace/walk/index.ts';
import { useAnswer } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';

/** A walk as the kiosk told it, and what is measured on it. */
export interface SeenWalk {
  readonly page: WalkPage;
  /** Null when there is nothing of the session to measure. */
  readonly walk: Walk | null;
  readonly metrics: WalkMetrics | null;
  readonly others: Peers;
}

export type WalkAnswer =
  { readonly state: 'loading' | 'failed' | 'unknown' } | { readonly state: 'ready'; readonly seen: SeenWalk };

export function useWalk(walk: string): WalkAnswer {
  const { language } = useWords();
  const answer = useAnswer('evaluation', 'walks.read', { walk, language });
  const page = answer.state === 'ready' && answer.value.ok ? answer.value.page : null;
  const seen = useMemo(() => (page === null ? null : measured(page)), [page]);
  if (answer.state !== 'ready') return { state: answer.state };
  return seen === null ? { state: 'unknown' } : { state: 'ready', seen };
}

function measured(page: WalkPage): SeenWalk {
  const walk = readWalk(page.entries);
  return {
    page,
    walk,
    metrics: walk === null ? null : measureWalk(walk, page.form),
    others: peers(page.peers),
  };
}
