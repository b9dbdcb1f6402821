import { useDesk } from '../../app/index.ts';
import type { DeskPageProps } from '../page.ts';
import { ComparePage } from './compare-page.tsx';
import { HallsPage } from './halls-page.tsx';
import { NewRoundPage } from './new-round-page.tsx';
import { OwnRoundsPage } from './own-rounds-page.tsx';
import { ReportPage } from './report-page.tsx';
import { RoundList } from './round-list.tsx';
import { RoundPage } from './round-page.tsx';

/** Rounds and reports (轮次与报告): all rounds, one, its report, comparisons and other halls, by the address. */
export function RoundsPage({ path: [id, part] }: DeskPageProps) {
  const { person } = useDesk();
  const isOrganiser = person.roles.includes('administrator');
  const readsRounds = isOrganiser || person.roles.includes('auditor');
  if (id === undefined) return readsRounds ? <RoundList /> : <OwnRoundsPage />;
  if (id === 'mine') return <OwnRoundsPage />;
  if (id === 'compare') return <ComparePage />;
  if (id === 'halls') return <HallsPage />;
  if (id === 'new' && isOrganiser) return <NewRoundPage />;
  if (part === 'report' || !readsRounds) return <ReportPage key={id} id={id} />;
  return <RoundPage key={id} id={id} />;
}
