import type { DeskPageProps } from '../page.ts';
import { FindingList } from './finding-list.tsx';
import { FindingPage } from './finding-page.tsx';

/** Problems and what is done about them (问题与整改): all, or one, by the address. */
export function FindingsPage({ path: [id] }: DeskPageProps) {
  return id === undefined ? <FindingList /> : <FindingPage key={id} id={id} />;
}
