import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectKiosk } from '../bridge/index.ts';

const kiosk = await connectKiosk();
const { hall } = await kiosk.call('kiosk.describe', {});
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <h1>{hall.name['zh-CN']}</h1>
  </StrictMode>,
);
