import { unreachable } from '../../../shared/result.ts';
import type {
  ListedMaterial,
  NotificationDocument,
  SlipDocument,
  TicketDocument,
} from '../../../shared/print/index.ts';
import type { PaperDocument } from '../driver.ts';
import { columnsOf, hanging, leftRight, wrap } from './columns.ts';
import { bold, heavyRule, large, plain, rule, space, type PaperLine } from './paper-lines.ts';
import { paperWords, type PaperWords } from './paper-words.ts';

/** Lays a document out for the printer's own font, `columns` ASCII signs wide (48 on 80 mm, 32 on 58 mm). */
export function layOutText(document: PaperDocument, columns: number): PaperLine[] {
  const words = paperWords[document.language];
  switch (document.kind) {
    case 'slip':
      return slipLines(document, words, columns);
    case 'notification':
      return notificationLines(document, words, columns);
    case 'ticket':
      return ticketLines(document, words, columns);
    default:
      return unreachable(document);
  }
}

function slipLines(slip: SlipDocument, words: PaperWords, columns: number): PaperLine[] {
  return [
    ...reprintMark(slip, words, columns),
    ...wrap(slip.hallName, columns).map(bold),
    ...wrap(words.slip, columns).map(plain),
    heavyRule,
    ...hero(slip, words, columns),
    rule,
    ...matter(slip, words, columns),
    ...labelled(words.reference, slip.reference, columns, bold),
    rule,
    ...materials(words.bring, slip.materials, words, columns),
    rule,
    bold(words.next),
    ...slip.nextSteps.flatMap((step, index) => hanging(`${index + 1}  `, step, columns).map(plain)),
    ...labelled(words.timeLimit, slip.timeLimit, columns, plain),
    rule,
    { type: 'qr', text: slip.qrText },
    ...contact(slip, words, columns),
    heavyRule,
    ...wrap(`${slip.printedAt}  ${slip.kioskName}`, columns).map(plain),
    ...wrap(words.forgets, columns).map(plain),
  ];
}

function notificationLines(paper: NotificationDocument, words: PaperWords, columns: number): PaperLine[] {
  const section = (title: string, texts: readonly string[]): PaperLine[] =>
    texts.length === 0
      ? []
      : [rule, bold(title), ...texts.flatMap((text, n) => hanging(`${n + 1}. `, text, columns).map(plain))];
  const ifAny = (title: string, listed: readonly ListedMaterial[]): PaperLine[] =>
    listed.length === 0 ? [] : [rule, ...materials(title, listed, words, columns)];
  return [
    ...reprintMark(paper, words, columns),
    ...wrap(paper.hallName, columns).map(plain),
    ...wrap(words.notification, Math.floor(columns / 2)).map((line) => large(line, 2)),
    heavyRule,
    ...wrap(paper.matterName, columns).map(bold),
    ...(paper.matterNameForClerk ? wrap(paper.matterNameForClerk, columns).map(plain) : []),
    ...labelled(words.department, paper.departmentName, columns, plain),
    ...labelled(words.place, `${paper.windowNumber} ${paper.windowName} ${paper.place}`, columns, plain),
    ...paper.facts.flatMap(({ label, value }) => labelled(label, value, columns, plain)),
    ...section(words.conditions, paper.conditions),
    ...ifAny(words.bring, paper.requiredMaterials),
    ...ifAny(words.bringIfItApplies, paper.conditionalMaterials),
    ...section(words.steps, paper.steps),
    ...section(words.legalBasis, paper.legalBasis),
    rule,
    { type: 'qr', text: paper.qrText },
    ...contact(paper, words, columns),
    heavyRule,
    ...wrap(`${words.edition} ${paper.edition}`, columns).map(plain),
    ...wrap(`${paper.printedAt}  ${paper.kioskName}`, columns).map(plain),
  ];
}

const reprintMark = (document: PaperDocument, words: PaperWords, columns: number): PaperLine[] =>
  document.isReprint
    ? [
        ...wrap(words.reprint, Math.floor(columns / 2)).map((line) => large(line, 2)),
        ...wrap(words.ignoreEarlier, columns).map(bold),
        rule,
      ]
    : [];

function ticketLines(ticket: TicketDocument, words: PaperWords, columns: number): PaperLine[] {
  return [
    ...reprintMark(ticket, words, columns),
    ...wrap(ticket.hallName, columns).map(bold),
    ...wrap(words.ticket, columns).map(plain),
    heavyRule,
    ...largest(ticket.number, columns),
    rule,
    ...wrap(headingOf(words, ticket.windowNumber), Math.floor(columns / 2)).map((line) => large(line, 2)),
    ...wrap(`${ticket.windowName}  ${ticket.place}`, columns).map(bold),
    rule,
    ...wrap(ticket.before, columns).map(bold),
    ...ticket.notes.flatMap((note) => wrap(note, columns).map(plain)),
    heavyRule,
    ...wrap(`${ticket.printedAt}  ${ticket.kioskName}`, columns).map(plain),
  ];
}

function largest(text: string, columns: number): PaperLine[] {
  const size = Math.max(1, Math.min(8, Math.floor(columns / Math.max(1, columnsOf(text)))));
  return wrap(text, Math.floor(columns / size)).map((line) => large(line, size));
}

/** Chinese puts the number between the words, English after them. */
const headingOf = ({ goTo, window }: PaperWords, number: string): string =>
  columnsOf(goTo) > 4 ? `${goTo} ${window} ${number}` : `${goTo} ${number} ${window}`;

/** The window number as large as the paper takes it. */
function hero(slip: SlipDocument, words: PaperWords, columns: number): PaperLine[] {
  const heading =
    columnsOf(words.goTo) > 4 ? `${words.goTo} ${words.window}` : `${words.goTo}${words.window}`;
  return [
    ...wrap(heading, Math.floor(columns / 2)).map((line) => large(line, 2)),
    ...largest(slip.windowNumber, columns),
    ...wrap(`${slip.windowName}  ${slip.place}`, columns).map(bold),
  ];
}

function matter(slip: SlipDocument, words: PaperWords, columns: number): PaperLine[] {
  const forClerk = slip.matterNameForClerk ? wrap(slip.matterNameForClerk, columns).map(plain) : [];
  return [...labelled(words.matter, slip.matterName, columns, bold), ...forClerk];
}

const labelled = (
  label: string,
  value: string,
  columns: number,
  line: (text: string) => PaperLine,
): PaperLine[] =>
  columnsOf(label) + 2 > columns / 2
    ? [...wrap(label, columns).map(plain), ...hanging('  ', value, columns).map(line)]
    : hanging(`${label}  `, value, columns).map(line);

function materials(
  title: string,
  listed: readonly ListedMaterial[],
  words: PaperWords,
  columns: number,
): PaperLine[] {
  const heads = `  ${words.originals}  ${words.copies}`;
  const nameColumns = columns - columnsOf(heads);
  const noteOf = (material: ListedMaterial): string[] =>
    material.note ? hanging('    ', material.note, columns) : [];
  const markOf = (material: ListedMaterial): string => (material.ready ? '[x] ' : '[ ] ');
  if (nameColumns < narrowestNameColumns) {
    return [
      bold(title),
      ...listed.flatMap((material) => [
        ...hanging(markOf(material), material.name, columns).map(plain),
        ...noteOf(material).map(plain),
        plain(`    ${words.originals} ${material.originals}  ${words.copies} ${material.copies}`),
      ]),
    ];
  }
  const copiesColumns = columnsOf(words.copies) + 2;
  const originalsColumns = columnsOf(heads) - copiesColumns;
  return [
    ...leftRight(title, heads.trimStart(), columns).map(bold),
    ...listed.flatMap((material) => {
      const [first = '', ...others] = hanging(markOf(material), material.name, nameColumns);
      const counts = [
        String(material.originals).padStart(originalsColumns),
        String(material.copies).padStart(copiesColumns),
      ];
      const gap = ' '.repeat(nameColumns - columnsOf(first));
      return [first + gap + counts.join(''), ...others, ...noteOf(material)].map(plain);
    }),
  ];
}

/** Below this a name beside the numbers would be torn into syllables; the numbers then get a line of their own. */
const narrowestNameColumns = 20;

const contact = (
  document: Pick<SlipDocument, 'hotline' | 'complaintLine' | 'openingHours'>,
  words: PaperWords,
  columns: number,
): PaperLine[] => [
  space,
  ...labelled(words.enquiries, document.hotline, columns, bold),
  ...labelled(words.complaints, document.complaintLine, columns, bold),
  ...labelled(words.openingHours, document.openingHours, columns, plain),
];
