import { useState } from 'react';
import type { AttendantOverview, AttendedPrinter, QueuedJobView } from '../../../shared/contract/page.ts';
import type { Kiosk } from '../../bridge/index.ts';
import { Button, Icon, Section } from '../../kit/index.ts';
import { useWords } from '../i18n/index.ts';
import { ActSaid } from './act-said.tsx';
import { CancelDialog, MoveDialog } from './job-dialogs.tsx';
import { useJobWords } from './job-words.tsx';
import styles from './queue.module.css';
import { TestTray } from './test-tray.tsx';
import { testJobOf, type Acts } from './use-acts.ts';
import { useAttendantWords } from './words.ts';

interface PrinterPartProps {
  readonly kiosk: Kiosk;
  readonly printer: AttendedPrinter;
  readonly overview: AttendantOverview;
  readonly acts: Acts;
}

/** One printer: how it is, what it is for, what waits for it, and what can be done. */
export function PrinterPart({ kiosk, printer, overview, acts }: PrinterPartProps) {
  const t = useAttendantWords();
  const { say, language } = useWords();
  const words = useJobWords(overview.printers);
  const [asked, setAsked] = useState<{ readonly act: 'move' | 'cancel'; readonly job: QueuedJobView } | null>(
    null,
  );
  const { id } = printer;
  // What was asked about a job that has begun meanwhile is asked no longer.
  const job = printer.queue.find((each) => each.id === asked?.job.id && each.isWaiting);
  return (
    <Section
      title={say(printer.name)}
      note={
        <span className={styles['state']} data-state={printer.isPaused ? 'paused' : printer.state}>
          {t(`attendant:printer.${printer.isPaused ? 'paused' : printer.state}`)}
        </span>
      }
      className={styles['part']}
    >
      <div data-testid={`printer-${id}`} data-state={printer.state} data-paused={printer.isPaused}>
        <p className={styles['note']}>
          {t('attendant:serves', {
            kinds: printer.serves.map((kind) => t(`common:document.${kind}`)).join(t('attendant:and')),
          })}
          {' · '}
          {say(printer.place)}
        </p>
        {printer.queue.length === 0 ? (
          <p className={styles['empty']}>{t('attendant:queue.empty')}</p>
        ) : (
          <ol data-testid={`queue-${id}`}>
            {printer.queue.map((each) => (
              <li key={each.id} className={styles['job']} data-testid="queued-job" data-job={each.reference}>
                <p className={styles['name']}>
                  <b>{each.reference}</b> <span>{words.kind(each)}</span> <span>{words.sheets(each)}</span>{' '}
                  <span>{words.outcome(each)}</span>{' '}
                  {words.moved(each) !== null && <span>{words.moved(each)}</span>}
                </p>
                {each.isWaiting && (
                  <div className={styles['acts']}>
                    {each.targets.length > 0 && (
                      <Button
                        kind="sheet"
                        onPress={() => setAsked({ act: 'move', job: each })}
                        testId={`move-${each.reference}`}
                      >
                        {t('attendant:queue.move')}
                      </Button>
                    )}
                    <Button
                      kind="sheet"
                      onPress={() => setAsked({ act: 'cancel', job: each })}
                      testId={`cancel-${each.reference}`}
                    >
                      {t('attendant:queue.cancel')}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ol>
        )}
        <div className={styles['acts']}>
          <Button kind="sheet" onPress={() => acts.testPage(id, language)} testId={`test-${id}`}>
            <Icon name="sheet" />
            {t('attendant:act.testPage')}
          </Button>
          {printer.isPaused ? (
            <Button kind="sheet" onPress={() => acts.resume(id)} testId={`resume-${id}`}>
              {t('attendant:act.resume')}
            </Button>
          ) : (
            <Button kind="sheet" onPress={() => acts.pause(id)} testId={`pause-${id}`}>
              {t('attendant:act.pause')}
            </Button>
          )}
          {printer.builtIn && <TestTray kiosk={kiosk} job={testJobOf(overview, acts.result)} at={id} />}
        </div>
        <ActSaid acts={acts} at={id} overview={overview} />
      </div>
      {job !== undefined && asked?.act === 'move' && (
        <MoveDialog
          job={job}
          printers={overview.printers}
          onClose={() => setAsked(null)}
          onMove={(to) => acts.move(id, job.id, to)}
        />
      )}
      {job !== undefined && asked?.act === 'cancel' && (
        <CancelDialog job={job} onClose={() => setAsked(null)} onCancel={() => acts.cancel(id, job.id)} />
      )}
    </Section>
  );
}
