import { useTranslation } from 'react-i18next';
import type { HallLists, HallVersionRow } from '../../../../shared/contract/desk/page.ts';
import type { ServiceWindow } from '../../../../shared/matter/index.ts';
import { addressOf, goTo, useAnswer, useDesk } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { DoneSentence, EmptySentence, ErrorSentence, PageHeader, Sheet } from '../../kit/index.ts';
import { FactTable } from './fact-table.tsx';
import styles from './hall.module.css';
import { HallHistory } from './hall-history.tsx';
import { MattersHere } from './matters-here.tsx';
import { RemoveButton } from './remove-button.tsx';
import { useHallAct } from './use-hall-act.ts';
import { WindowForm } from './window-form.tsx';

/** One window: what it is, the matters that stand there, and what it was before. */
export function WindowPage({ number }: { readonly number: string }) {
  const { t } = useTranslation(['hall', 'desk']);
  const lists = useAnswer('hall', 'hall.read', {});
  const history = useAnswer('hall', 'hall.history', { kind: 'window', id: number });
  const trail = [{ label: t('desk:nav.hall') }, { label: t('window.title'), href: addressOf('windows') }];
  if (lists.state === 'loading' || history.state === 'loading') return null;
  if (lists.state === 'failed' || history.state === 'failed') {
    return (
      <>
        <PageHeader trail={trail} title={number} />
        <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>
      </>
    );
  }
  const found = lists.value.windows.find((each) => each.number === number);
  const { versions } = history.value;
  if (found === undefined) {
    return (
      <>
        <PageHeader trail={trail} title={number} />
        <EmptySentence>{t(versions.length === 0 ? 'window.unknown' : 'gone')}</EmptySentence>
        {versions.length > 0 && <HallHistory versions={versions} />}
      </>
    );
  }
  const { matters: _, ...window } = found;
  return <KnownWindow window={window} lists={lists.value} versions={versions} trail={trail} />;
}

interface KnownWindowProps {
  readonly window: ServiceWindow;
  readonly lists: HallLists;
  readonly versions: readonly HallVersionRow[];
  readonly trail: React.ComponentProps<typeof PageHeader>['trail'];
}

function KnownWindow({ window, lists, versions, trail }: KnownWindowProps) {
  const { number, name } = window;
  const { t } = useTranslation(['hall', 'desk']);
  const { say } = useWords();
  const { person } = useDesk();
  const set = useHallAct('hall.setWindow');
  const remove = useHallAct('hall.removeWindow');
  const problem = set.problem ?? remove.problem;
  const run = async (): Promise<void> => {
    set.forget();
    if (await remove.run({ id: number })) goTo('windows');
  };
  return (
    <>
      <PageHeader
        trail={trail}
        title={number}
        note={say(name)}
        actions={
          person.roles.includes('administrator') && (
            <RemoveButton
              question={t('window.removeAsk', { number })}
              isRunning={remove.isRunning}
              onRemove={() => void run()}
            />
          )
        }
      />
      {problem !== null && <ErrorSentence>{problem}</ErrorSentence>}
      {set.isDone && <DoneSentence>{t('saved')}</DoneSentence>}
      {person.roles.includes('administrator') ? (
        <div className={styles['form']}>
          <Sheet>
            <WindowForm
              lists={lists}
              initial={window}
              submitLabel={t('save')}
              isRunning={set.isRunning}
              onSubmit={(changed) => {
                remove.forget();
                void set.run({ isNew: false, window: changed });
              }}
            />
          </Sheet>
        </div>
      ) : (
        <FactTable content={window} />
      )}
      <MattersHere window={number} />
      <HallHistory versions={versions} />
    </>
  );
}
