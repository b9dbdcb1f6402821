import type { DeskPageProps } from '../page.ts';
import { EditMatterPage } from './edit-matter-page.tsx';
import { ImportPage } from './exchange/import-page.tsx';
import { MatterList } from './matter-list.tsx';
import { MatterPage } from './matter-page.tsx';
import { NewMatterPage } from './new-matter-page.tsx';

/** Matters (事项): all of them, one with its versions, its draft, or a new one, by the address. */
export function MattersPage({ path: [id, part] }: DeskPageProps) {
  if (id === undefined) return <MatterList />;
  // A code has at least one letter or digit and never a dot.
  if (id === '.new') return <NewMatterPage />;
  if (id === '.import') return <ImportPage />;
  return part === 'edit' ? <EditMatterPage key={id} id={id} /> : <MatterPage key={id} id={id} />;
}
