import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  largestPackage,
  type PackageProblem,
  type PackageView,
} from '../../../../../shared/contract/desk/page.ts';
import { addressOf, readBase64, useAct } from '../../../app/index.ts';
import { ButtonLink, DoneSentence, ErrorSentence, PageHeader, RuledTable } from '../../../kit/index.ts';
import styles from './exchange.module.css';
import { FileOrigin } from './file-origin.tsx';
import { IncomingThings } from './incoming-things.tsx';

/** A file as it was read, and what it would change. */
interface Looked {
  readonly file: string;
  readonly view: PackageView;
}

/** Brings matters of a file into the catalogue: what it would change first, and only what is chosen of that. */
export function ImportPage() {
  const { t } = useTranslation(['packages', 'matters', 'desk']);
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const [problems, setProblems] = useState<readonly PackageProblem[]>([]);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [taken, setTaken] = useState<number | null>(null);
  const compare = useAct('packages.compare');

  const look = async (file: string): Promise<void> => {
    const answer = await compare.run({ file });
    if (answer === null) return;
    setProblems(answer.ok ? [] : answer.problems);
    setLooked(answer.ok ? { file, view: answer } : null);
  };
  const choose = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    setName(chosen.name);
    setLooked(null);
    setProblems([]);
    setTaken(null);
    setTooLarge(chosen.size > largestPackage);
    if (chosen.size <= largestPackage) await look(await readBase64(chosen));
    // The same file may be chosen again, once it is mended.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.hall') }, { label: t('matters:title'), href: addressOf('matters') }]}
        title={t('title')}
      />
      <p className={styles['lead']}>{t('lead')}</p>
      <div className={styles['file']}>
        <input
          ref={input}
          id="package-file"
          type="file"
          className={styles['hidden']}
          accept=".zip,.xlsx"
          tabIndex={-1}
          aria-label={t('file')}
          onChange={({ target }) => void choose(target.files?.[0])}
        />
        <Button type="primary" loading={compare.isRunning} onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <span>{name === null ? t('noneChosen') : t('chosen', { name })}</span>
      </div>
      {compare.isRefused && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {isTooLarge && <ErrorSentence>{t('tooLarge')}</ErrorSentence>}
      {taken !== null && (
        <>
          <DoneSentence>{t('taken', { count: taken })}</DoneSentence>
          <ButtonLink href={addressOf('matters')}>{t('toMatters')}</ButtonLink>
        </>
      )}
      {problems.length > 0 && <FileProblems problems={problems} />}
      {looked !== null && (
        <>
          <FileOrigin from={looked.view.from} />
          <IncomingThings
            key={looked.view.seen}
            file={looked.file}
            view={looked.view}
            onTaken={(count) => {
              setLooked(null);
              setTaken(count);
            }}
            onStale={() => void look(looked.file)}
          />
        </>
      )}
    </>
  );
}

/** Why the file is not taken, and where to mend it. */
function FileProblems({ problems }: { readonly problems: readonly PackageProblem[] }) {
  const { t } = useTranslation(['packages', 'matters', 'desk']);
  const sentence = ({ rule, expected, limit }: PackageProblem): string =>
    t([`problem.${rule}`, `matters:problem.${rule}`, 'problem.does-not-fit'] as never, {
      expected,
      limit,
    }) as string;
  const [first] = problems;
  return (
    <>
      <ErrorSentence>
        {t('refused')}
        {first?.place === null && ` ${sentence(first)}`}
      </ErrorSentence>
      {first?.place !== null && (
        <RuledTable<PackageProblem>
          label={t('problem.title')}
          rows={problems}
          rowKey={({ place, field, rule, expected }) => `${place} ${field} ${rule} ${expected}`}
          empty={null}
          columns={[
            { key: 'place', title: t('problem.place'), isRowHeader: true, cell: ({ place }) => place },
            { key: 'field', title: t('problem.field'), cell: ({ field }) => field ?? '' },
            { key: 'what', title: t('problem.what'), cell: sentence },
          ]}
        />
      )}
    </>
  );
}
