// The first of these says in which order the layers of all the others come.
import './theme/desk.css';
import 'virtual:fonts.css';
import '../kit/tokens.css';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { connectDesk } from '../bridge/desk/index.ts';
import { App } from './app/app.tsx';
import { speak } from './app/language.ts';
import { Unanswered } from './door/index.ts';
import { createDeskI18n } from './i18n/index.ts';

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('the page has no root element');
  const root = createRoot(element);
  const i18n = createDeskI18n('zh-CN');
  speak(i18n, 'zh-CN');
  const show = (page: React.ReactNode): void =>
    root.render(<I18nextProvider i18n={i18n}>{page}</I18nextProvider>);
  show(<Unanswered />);
  const desk = await connectDesk();
  show(<App desk={desk} />);
}

void start();
