import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageRefusal, PackageThing, PackageView } from '../../../../../shared/contract/desk/page.ts';
import { useAct } from '../../../app/index.ts';
import { useWords } from '../../../i18n/index.ts';
import { CautionSentence, EmptySentence, ErrorSentence, RuledTable, Section } from '../../../kit/index.ts';
import { isError } from '../draft/problem-list.tsx';
import styles from './exchange.module.css';
import { ThingDetail } from './thing-detail.tsx';

interface IncomingThingsProps {
  readonly file: string;
  readonly view: PackageView;
  readonly onTaken: (count: number) => void;
  /** What is here has changed meanwhile: to be compared again. */
  readonly onStale: () => void;
}

const nameOf = ({ kind, code }: PackageThing): string => `${kind} ${code}`;

/** What of the file is new or other here, each with a box to choose it, and how it is to be taken. */
export function IncomingThings({ file, view, onTaken, onStale }: IncomingThingsProps) {
  const { t } = useTranslation(['packages', 'matters', 'desk']);
  const { say } = useWords();
  const { maySetHall, needsReview, things, same } = view;
  const mayTake = ({ kind, hindrance }: PackageThing): boolean =>
    hindrance === null && (kind === 'matter' || maySetHall);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(things.filter(mayTake).map(nameOf)),
  );
  const [publish, setPublish] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<PackageRefusal | null>(null);
  const take = useAct('packages.take');

  const toggle = (thing: PackageThing): void => {
    const next = new Set(chosen);
    if (!next.delete(nameOf(thing))) next.add(nameOf(thing));
    setChosen(next);
  };
  const isBlocked =
    publish && things.some((thing) => chosen.has(nameOf(thing)) && thing.problems.some(isError));
  const run = async (): Promise<void> => {
    const answer = await take.run({ file, seen: view.seen, chosen: [...chosen], publish });
    if (answer === null) return;
    if (answer.ok) return onTaken(answer.things);
    setRefusal(answer.reason);
    if (answer.reason === 'stale') onStale();
  };
  if (things.length === 0) return <EmptySentence>{t(same === 0 ? 'empty' : 'allSame')}</EmptySentence>;
  return (
    <Section title={t('things')} note={same === 0 ? undefined : t('same', { count: same })}>
      <RuledTable<PackageThing>
        label={t('things')}
        rows={things}
        rowKey={nameOf}
        isQuiet={(thing) => !chosen.has(nameOf(thing))}
        empty={null}
        columns={[
          {
            key: 'take',
            title: t('column.take'),
            cell: (thing) => (
              <Checkbox
                checked={chosen.has(nameOf(thing))}
                disabled={!mayTake(thing)}
                aria-label={t('takeThis', { kind: t(`kind.${thing.kind}`), name: say(nameText(thing)) })}
                onChange={() => toggle(thing)}
              />
            ),
          },
          { key: 'kind', title: t('column.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
          {
            key: 'what',
            title: t('column.what'),
            isRowHeader: true,
            cell: (thing) => (
              <>
                {say(nameText(thing))} <span className={styles['code']}>{thing.code}</span>
              </>
            ),
          },
          { key: 'state', title: t('column.state'), cell: ({ state }) => t(`state.${state}`) },
          {
            key: 'problems',
            title: t('column.problems'),
            cell: (thing) => <Notes thing={thing} view={view} />,
          },
          {
            key: 'show',
            title: t('matters:difference.title'),
            cell: (thing) => (
              <Button
                size="small"
                aria-expanded={open === nameOf(thing)}
                onClick={() => setOpen(open === nameOf(thing) ? null : nameOf(thing))}
              >
                {t(open === nameOf(thing) ? 'hide' : 'show')}
              </Button>
            ),
          },
        ]}
      />
      {things
        .filter((thing) => nameOf(thing) === open)
        .map((thing) => (
          <ThingDetail key={nameOf(thing)} thing={thing} />
        ))}
      <div className={styles['mode']}>
        <Radio.Group
          aria-label={t('mode.title')}
          value={publish}
          onChange={({ target }) => setPublish(target.value as boolean)}
          options={[
            { value: false, label: t('mode.draft') },
            { value: true, label: t('mode.publish'), disabled: needsReview },
          ]}
        />
        {needsReview && <p>{t('mode.fourEyes')}</p>}
        {maySetHall && things.some(({ kind }) => kind !== 'matter') && <p>{t('mode.hall')}</p>}
      </div>
      {isBlocked && <CautionSentence>{t('blocked')}</CautionSentence>}
      {take.isRefused && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {refusal !== null && <ErrorSentence>{t(`refusal.${refusal}`)}</ErrorSentence>}
      <Button
        type="primary"
        disabled={chosen.size === 0 || isBlocked}
        loading={take.isRunning}
        onClick={() => void run()}
      >
        {t('take', { count: chosen.size })}
      </Button>
    </Section>
  );
}

const nameText = (thing: PackageThing) =>
  thing.kind === 'matter' ? thing.after.matter.name : thing.after.name;

/** What has to be known before it is taken. */
function Notes({ thing, view }: { readonly thing: PackageThing; readonly view: PackageView }) {
  const { t } = useTranslation('packages');
  const errors = thing.problems.filter(isError).length;
  const warnings = thing.problems.length - errors;
  return (
    <div className={styles['notes']}>
      {thing.hindrance !== null && <span>{t(`hindrance.${thing.hindrance}`)}</span>}
      {thing.kind !== 'matter' && !view.maySetHall && <span>{t('onlyAdministrator')}</span>}
      {errors > 0 && <span>{t('errors', { count: errors })}</span>}
      {warnings > 0 && <span>{t('warnings', { count: warnings })}</span>}
    </div>
  );
}
