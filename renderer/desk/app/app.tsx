import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useMemo } from 'react';
import type { Desk } from '../../bridge/desk/index.ts';
import { Door } from '../door/index.ts';
import { Frame } from '../frame/index.ts';
import { useWords } from '../i18n/index.ts';
import { antdTheme } from '../theme/antd-theme.ts';
import { DeskContext, type DeskContextValue } from './desk-context.ts';
import { useActivity } from './use-activity.ts';
import { useStaff } from './use-staff.ts';

/** The staff's page: the door until somebody is signed in, then the pages that are theirs. */
export function App({ desk }: { readonly desk: Desk }) {
  const { language } = useWords();
  const staff = useStaff(desk);
  const { description, person, signOut } = staff;
  useActivity(desk, person !== null);
  const theme = useMemo(() => antdTheme(document.documentElement), []);
  const context = useMemo<DeskContextValue | null>(
    () => (description && person ? { desk, description, person, signOut } : null),
    [desk, description, person, signOut],
  );
  const isInside = context !== null && !context.person.mustChangePassword;
  return (
    <StyleProvider layer>
      <ConfigProvider
        theme={theme}
        locale={language === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <DeskContext value={context}>
          {isInside ? <Frame isConnected={staff.isConnected} /> : <Door desk={desk} staff={staff} />}
        </DeskContext>
      </ConfigProvider>
    </StyleProvider>
  );
}
