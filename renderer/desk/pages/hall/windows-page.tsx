import type { DeskPageProps } from '../page.ts';
import { NewWindowPage } from './new-window-page.tsx';
import { WindowList } from './window-list.tsx';
import { WindowPage } from './window-page.tsx';

/** Windows (窗口): all of them, one, or a new one, by the address. */
export function WindowsPage({ path: [number] }: DeskPageProps) {
  if (number === undefined) return <WindowList />;
  return number === '.new' ? <NewWindowPage /> : <WindowPage key={number} number={number} />;
}
