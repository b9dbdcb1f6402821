export { ButtonLink } from './button-link.tsx';
export { Definition } from './definition.tsx';
export { FigureCell, FigureRow, type FigureCellProps } from './figures.tsx';
export { PageHeader, type PageHeaderProps } from './page-header.tsx';
export { RuledTable, type RuledColumn, type RuledTableProps } from './ruled-table.tsx';
export { Seal } from './seal.tsx';
export { Pair, Section, type SectionProps } from './section.tsx';
export { DoneSentence, EmptySentence, ErrorSentence } from './sentences.tsx';
export { Sheet } from './sheet.tsx';
