import { useState } from 'react';
import type { Kiosk } from '../../bridge/index.ts';
import { Button, DoubleRule, Frame } from '../../kit/index.ts';
import styles from './attendant-screen.module.css';
import { JobList } from './job-list.tsx';
import { Notices } from './notices.tsx';
import { PrinterPart } from './printer-part.tsx';
import { Unanswered } from './unanswered.tsx';
import { useActs } from './use-acts.ts';
import { useOverview } from './use-overview.ts';
import { usePresence } from './use-presence.ts';
import { useAttendantWords } from './words.ts';

const tabs = ['printers', 'jobs'] as const;

/** What is wrong, each printer with what waits for it, and the last papers. Nothing of any citizen. */
export function AttendantScreen({ kiosk, onOver }: { readonly kiosk: Kiosk; readonly onOver: () => void }) {
  const t = useAttendantWords();
  const [tab, setTab] = useState<(typeof tabs)[number]>('printers');
  const overview = useOverview(kiosk, onOver);
  const acts = useActs(kiosk);
  usePresence(kiosk);
  const leave = (): void => {
    // The kiosk's word that it is over comes as an event; when the call is lost, the page leaves all the same.
    kiosk.callAttendant('attendant.leave', {}).catch(onOver);
  };
  return (
    <Frame
      screen="attendant"
      place={tab}
      hideEnd
      wait={t('attendant:idle')}
      action={{ label: t('attendant:done'), onPress: leave, testId: 'attendant-done' }}
    >
      <div className={styles['head']}>
        <h1 className={styles['title']}>{t('attendant:title')}</h1>
        <div className={styles['tabs']} role="group" aria-label={t('attendant:title')}>
          {tabs.map((each) => (
            <Button
              key={each}
              kind="plain"
              className={styles['tab']}
              pressed={tab === each}
              onPress={() => setTab(each)}
              testId={`tab-${each}`}
            >
              {t(`attendant:tab.${each}`)}
            </Button>
          ))}
        </div>
      </div>
      <DoubleRule />
      {overview !== null && tab === 'printers' && (
        <>
          <Notices overview={overview} />
          <Unanswered overview={overview} acts={acts} />
          <div className={styles['printers']}>
            {overview.printers.map((printer) => (
              <PrinterPart key={printer.id} kiosk={kiosk} printer={printer} overview={overview} acts={acts} />
            ))}
          </div>
        </>
      )}
      {overview !== null && tab === 'jobs' && <JobList overview={overview} />}
    </Frame>
  );
}
