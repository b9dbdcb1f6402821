import { useTranslation } from 'react-i18next';
import type { MatterRow } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAnswer } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, RuledTable, Section } from '../../kit/index.ts';
import { stateWords } from '../matters/matter-words.ts';

export type MattersHereProps =
  | { readonly department: string; readonly window?: never }
  | { readonly window: string; readonly department?: never };

/** The most that the kiosk lists at once. */
const most = 200;

/** The matters that stand there, with drafts: what has to move before it can be removed. */
export function MattersHere({ department, window }: MattersHereProps) {
  const { t } = useTranslation(['hall', 'desk']);
  const { t: matterT } = useTranslation(['matters', 'desk']);
  const { say } = useWords();
  const answer = useAnswer('matters', 'matters.list', {
    query: window ?? '',
    state: null,
    department: department ?? null,
    offset: 0,
    limit: most,
  });
  if (answer.state !== 'ready') return null;
  const title = t(department === undefined ? 'matters.window' : 'matters.department');
  const rows = answer.value.matters.filter(
    (row) =>
      (window === undefined || row.window === window) && (row.state !== 'withdrawn' || row.draft !== null),
  );
  return (
    <Section title={title}>
      <RuledTable<MatterRow>
        label={title}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptySentence>{t('matters.none')}</EmptySentence>}
        columns={[
          {
            key: 'name',
            title: t('matters.name'),
            isRowHeader: true,
            cell: (row) => <a href={addressOf('matters', row.id)}>{say(row.name) || row.id}</a>,
          },
          ...(department === undefined
            ? []
            : [
                {
                  key: 'window',
                  title: t('matters.window-number'),
                  cell: (row: MatterRow) => row.window || '–',
                },
              ]),
          { key: 'state', title: t('matters.state'), cell: (row) => stateWords(row, matterT) },
        ]}
      />
    </Section>
  );
}
