import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/index.ts';
import { useDraft } from '../draft/draft.ts';
import styles from '../matters.module.css';
import { freshPage } from './fresh.ts';

interface PageOrderProps {
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

/** The pages in their order: chosen by a press, moved by dragging or by the arrows. */
export function PageOrder({ chosen, onChoose }: PageOrderProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const { say } = useWords();
  const { content, problems, set } = useDraft();
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const form = content.form!;
  const { pages } = form;
  const move = (from: number, to: number): void => {
    const next = pages.toSpliced(from, 1).toSpliced(to, 0, pages[from]!);
    set('form', ['pages'], next);
    onChoose(to);
  };
  const nameOf = (at: number): string => say(pages[at]!.title) || t('form.untitled', { number: at + 1 });
  const isWrong = (at: number): boolean =>
    problems.some(
      ({ part, path, severity }) =>
        part === 'form' && severity === 'error' && path[0] === 'pages' && path[1] === at,
    );
  return (
    <>
      <ol className={styles['pageTabs']} aria-label={t('form.pages')}>
        {pages.map(({ id, repeat, showWhen, fields }, at) => (
          <li
            key={id}
            data-chosen={at === chosen || undefined}
            data-over={(dragged !== null && over === at) || undefined}
          >
            <span>{at + 1}</span>
            <Button
              type="text"
              draggable
              aria-pressed={at === chosen}
              onClick={() => onChoose(at)}
              onDragStart={() => setDragged(at)}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(at);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null && dragged !== at) move(dragged, at);
              }}
            >
              {nameOf(at)}
              {isWrong(at) && <i className={styles['wrong']}>{t('problem.here')}</i>}
            </Button>
            <span className={styles['move']}>
              <small>
                {[
                  t('form.questions', { count: fields.length }),
                  ...(repeat === undefined ? [] : [t('form.repeats')]),
                  ...(showWhen === undefined ? [] : [t('form.conditional')]),
                ].join(t('desk:listComma'))}
              </small>
              <Button
                size="small"
                type="text"
                disabled={at === 0}
                aria-label={t('rows.up', { name: nameOf(at) })}
                onClick={() => move(at, at - 1)}
              >
                ↑
              </Button>
              <Button
                size="small"
                type="text"
                disabled={at === pages.length - 1}
                aria-label={t('rows.down', { name: nameOf(at) })}
                onClick={() => move(at, at + 1)}
              >
                ↓
              </Button>
              <Button
                size="small"
                type="text"
                disabled={pages.length === 1}
                aria-label={t('rows.remove', { name: nameOf(at) })}
                onClick={() => set('form', ['pages', at], undefined)}
              >
                ×
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        onClick={() => {
          set('form', ['pages', pages.length], freshPage(form));
          onChoose(pages.length);
        }}
      >
        {t('form.addPage')}
      </Button>
    </>
  );
}
