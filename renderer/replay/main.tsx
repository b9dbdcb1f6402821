import 'virtual:fonts.css';
import '../kit/tokens.css';
import '../kit/base.css';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { followScreen } from '../kit/index.ts';
import { NotesContext } from '../kiosk/notes/index.ts';
import { createReplayI18n } from './i18n.ts';
import { noNotes } from './no-notes.ts';
import { ReplayApp } from './replay-app.tsx';

/** Only in a frame of the desk there is something to show. */
function start(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root element');
  if (window.parent === window) return;
  // The glass of a kiosk, in the proportions of the frame.
  followScreen(32, window);
  createRoot(root).render(
    <I18nextProvider i18n={createReplayI18n()}>
      <NotesContext value={noNotes}>
        <ReplayApp desk={window.parent} />
      </NotesContext>
    </I18nextProvider>,
  );
}

start();
