import 'virtual:fonts.css';
import '../kit/tokens.css';
import '../kit/base.css';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { connectKiosk } from '../bridge/index.ts';
import { setInput } from '../input/index.ts';
import { followScreen } from '../kit/index.ts';
import { App } from './app/app.tsx';
import { holdPage } from './app/hold-page.ts';
import { createI18n } from './i18n/index.ts';
import { notedKiosk, NotesContext, startNotes } from './notes/index.ts';

/** Every weight of the everyday slice: the first picture must not change its letters. */
const fontsAtHand = (): Promise<unknown> =>
  Promise.all([400, 500, 700].map((weight) => document.fonts.load(`${weight} 1em "Noto Sans SC"`, '政 A')));

async function start(): Promise<void> {
  holdPage(window);
  const [kiosk] = await Promise.all([connectKiosk(), fontsAtHand()]);
  const description = await kiosk.call('kiosk.describe', {});
  setInput(description.input);
  followScreen(description.screen.diagonalInches, window);
  const i18n = createI18n(description.defaultLanguage ?? 'zh-CN');
  const notes = startNotes(kiosk, window);
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root element');
  createRoot(root).render(
    <I18nextProvider i18n={i18n}>
      <NotesContext value={notes}>
        <App kiosk={notedKiosk(kiosk, notes)} description={description} />
      </NotesContext>
    </I18nextProvider>,
  );
}

void start();
