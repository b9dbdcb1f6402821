import { useTranslation } from 'react-i18next';
import type { HallLists } from '../../../../shared/contract/desk/page.ts';
import type { ServiceWindow } from '../../../../shared/matter/index.ts';
import { useWords } from '../../i18n/index.ts';
import { KnownThing } from './known-thing.tsx';
import { MattersHere } from './matters-here.tsx';
import { ThingPage, type Trail } from './thing-page.tsx';
import { useHallAct } from './use-hall-act.ts';
import { WindowForm } from './window-form.tsx';

/** One window: what it is, the matters that stand there, and what it was before. */
export const WindowPage = ({ number }: { readonly number: string }) => (
  <ThingPage kind="window" id={number}>
    {(lists, trail) => {
      const found = lists.windows.find((each) => each.number === number);
      if (found === undefined) return null;
      const { matters: _, ...window } = found;
      return <KnownWindow window={window} lists={lists} trail={trail} />;
    }}
  </ThingPage>
);

interface KnownWindowProps {
  readonly window: ServiceWindow;
  readonly lists: HallLists;
  readonly trail: Trail;
}

function KnownWindow({ window, lists, trail }: KnownWindowProps) {
  const { number, name } = window;
  const { t } = useTranslation('hall');
  const { say } = useWords();
  const set = useHallAct('hall.setWindow');
  return (
    <>
      <KnownThing
        trail={trail}
        title={number}
        note={say(name)}
        id={number}
        content={window}
        removeQuestion={t('window.removeAsk', { number })}
        list="windows"
        set={set}
        form={(before) => (
          <WindowForm
            lists={lists}
            initial={window}
            submitLabel={t('save')}
            isRunning={set.isRunning}
            onSubmit={(changed) => {
              before();
              void set.run({ isNew: false, window: changed });
            }}
          />
        )}
      />
      <MattersHere window={number} />
    </>
  );
}
