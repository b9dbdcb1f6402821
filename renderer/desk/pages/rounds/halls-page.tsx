import { Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallView } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAnswer, useDesk } from '../../app/index.ts';
import { Answered, useEvaluationAct, useRefusalSentence } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import {
  ButtonLink,
  DoneSentence,
  EmptySentence,
  ErrorSentence,
  PageHeader,
  RuledTable,
  Section,
  Sheet,
} from '../../kit/index.ts';
import { download } from './download.ts';
import styles from './rounds.module.css';

/** A larger one is no file of a hall; it is not even read. */
const largestFile = 4 * 1024 * 1024;

/** Figures of other halls, and one's own for them. */
export function HallsPage() {
  const { t } = useTranslation('rounds');
  const { person } = useDesk();
  const answer = useAnswer('halls', 'halls.list', {});
  const give = useEvaluationAct('halls.export');
  const save = async (): Promise<void> => {
    const given = await give.run({});
    if (given) download('hall-comparison.json', given.file);
  };
  return (
    <>
      <PageHeader
        trail={[{ label: t('list.title'), href: addressOf('rounds') }]}
        title={t('halls.title')}
        actions={
          <>
            <ButtonLink href={addressOf('rounds', 'compare')}>{t('compare.title')}</ButtonLink>
            <Button loading={give.isRunning} onClick={() => void save()}>
              {t('halls.export')}
            </Button>
          </>
        }
      />
      {give.problem !== null && <ErrorSentence>{give.problem}</ErrorSentence>}
      {person.roles.includes('administrator') && <ImportHall />}
      <Section title={t('halls.imported')}>
        <Answered answer={answer}>{({ halls }) => <Halls halls={halls} />}</Answered>
      </Section>
    </>
  );
}

function Halls({ halls }: { readonly halls: readonly HallView[] }) {
  const { t } = useTranslation('rounds');
  const { say, date } = useWords();
  return (
    <RuledTable<HallView>
      label={t('halls.imported')}
      rows={halls}
      rowKey={({ hall }) => hall}
      empty={<EmptySentence>{t('halls.empty')}</EmptySentence>}
      columns={[
        { key: 'hall', title: t('halls.name'), isRowHeader: true, cell: ({ hall }) => hall },
        { key: 'own', title: t('halls.ownName'), cell: ({ name }) => say(name) },
        { key: 'rounds', title: t('halls.rounds'), align: 'end', cell: ({ rounds }) => rounds.length },
        { key: 'when', title: t('halls.when'), cell: ({ atMs }) => date(atMs) },
        {
          key: 'key',
          title: t('halls.key'),
          cell: ({ vkey }) => <span className={styles['key']}>{vkey}</span>,
        },
      ]}
    />
  );
}

function ImportHall() {
  const { t } = useTranslation('rounds');
  const { t: desk } = useWords();
  const sentence = useRefusalSentence();
  const read = useEvaluationAct('halls.import');
  const file = useRef<HTMLInputElement>(null);
  const [fileName, setFileName] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [rounds, setRounds] = useState<number | null>(null);

  const submit = async ({ hall }: { readonly hall: string }): Promise<void> => {
    const chosen = file.current?.files?.[0];
    setRounds(null);
    if (chosen === undefined) return setWrong(t('halls.noFile'));
    if (chosen.size > largestFile) return setWrong(sentence('file-too-large'));
    setWrong(null);
    const imported = await read.run({ hall, file: await chosen.text() });
    if (imported) setRounds(imported.rounds);
  };
  const problem = wrong ?? read.problem;
  return (
    <div className={styles['rules']}>
      <Sheet title={t('halls.import')}>
        {problem !== null && <ErrorSentence>{problem}</ErrorSentence>}
        {rounds !== null && <DoneSentence>{t('halls.done', { count: rounds })}</DoneSentence>}
        <p>{t('halls.lead')}</p>
        <br />
        <Form<{ readonly hall: string }>
          layout="vertical"
          requiredMark={false}
          validateTrigger="onSubmit"
          onFinish={(fields) => void submit(fields)}
        >
          <Form.Item
            name="hall"
            label={t('halls.name')}
            extra={t('halls.nameHint')}
            rules={[
              { required: true, message: desk('needed') },
              { pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, message: t('halls.nameHint') },
            ]}
          >
            <Input autoComplete="off" maxLength={60} />
          </Form.Item>
          <div className={styles['field']}>
            <label htmlFor="hall-file">{t('halls.file')}</label>
            <input
              ref={file}
              id="hall-file"
              type="file"
              accept=".json,application/json"
              onChange={(event) => setFileName(event.target.files?.[0]?.name ?? null)}
            />
          </div>
          <Button type="primary" htmlType="submit" loading={read.isRunning}>
            {fileName === null ? t('halls.import') : t('halls.importFile', { file: fileName })}
          </Button>
        </Form>
      </Sheet>
    </div>
  );
}
