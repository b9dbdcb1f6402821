import type { TFunction } from 'i18next';
import type { Statistics, Tally } from '../../../../shared/contract/desk/page.ts';
import { csvCell, type LocalizedText } from '../../../../shared/text/index.ts';

/** The table of matters for a spreadsheet (RFC 4180), with the mark by which it knows the letters. */
export function mattersAsCsv(
  { matters }: Statistics,
  t: TFunction<['statistics', 'desk']>,
  say: (text: LocalizedText) => string,
): string {
  const tally = (count: Tally): string => (count === null ? t('statistics:few') : String(count));
  const lines = [
    [
      t('statistics:matters.matter'),
      '',
      t('statistics:opened'),
      t('statistics:begun'),
      t('statistics:printed'),
      t('statistics:abandoned'),
    ],
    ...matters.map(({ matter, name, opened, begun, printed, abandoned }) => [
      matter,
      name === null ? '' : say(name),
      ...[opened, begun, printed, abandoned].map(tally),
    ]),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}
