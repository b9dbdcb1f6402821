import type { Language } from '../text/index.ts';
import type { Shape } from '../trace/timeline/index.ts';

/** A report as it is printed: finished words, in the order in which they stand. */
export interface ReportDocument {
  readonly kind: 'report';
  readonly language: Language;
  readonly hallName: string;
  /** Four characters, read top right, bottom right, top left, bottom left. */
  readonly seal: string;
  /** The way to it, such as 走流程 ／ 2026 年第二轮. */
  readonly trail: readonly string[];
  readonly title: string;
  readonly subtitle: string;
  /** Figures at the top that speak for themselves. */
  readonly figures: readonly (ReportFigure | ReportFigures)[];
  readonly sections: readonly ReportSection[];
  readonly verification: ReportVerification;
  /** For example 2026-11-24 10:02 */
  readonly printedAt: string;
  readonly kioskName: string;
}

export interface ReportFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** Several figures in one place, each under a word of its own. */
export interface ReportFigures {
  readonly parts: readonly Pick<ReportFigure, 'label' | 'value'>[];
}

export interface ReportTable {
  readonly kind: 'table';
  /** Empty where the table goes on from the one beside it. */
  readonly title: string;
  readonly note: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Stands in the place of rows when there are none. */
  readonly empty: string;
}

export type ReportSection =
  | {
      readonly kind: 'timeline';
      readonly title: string;
      readonly note: string;
      readonly legend: readonly {
        readonly shapes: readonly Shape[];
        readonly top: number;
        readonly text: string;
      }[];
      readonly width: number;
      readonly height: number;
      readonly shapes: readonly Shape[];
      /** The stages below it; none when only the kiosk is known. */
      readonly stages: readonly Shape[];
      readonly stagesHeight: number;
    }
  | ReportTable
  /** Two small tables beside each other. */
  | { readonly kind: 'pair'; readonly left: ReportTable; readonly right: ReportTable };

export interface ReportColumn {
  readonly title: string;
  /** Share of the width that is left over; `auto`: as wide as what stands in it. */
  readonly width: number | 'auto';
  readonly align: 'start' | 'end';
}

export interface ReportCell {
  readonly text: string;
  readonly tone?: 'plain' | 'strong' | 'quiet' | 'wrong';
  /** In a frame, as a stamp has it. */
  readonly isMarked?: boolean;
  /** A bar before the text, up to 1. */
  readonly bar?: number;
}

export interface ReportVerification {
  readonly title: string;
  readonly note: string;
  /** ASCII; the checkpoint. */
  readonly qrText: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What is anchored and what is not. */
  readonly anchored: string;
  readonly isAnchored: boolean;
  readonly commandLabel: string;
  readonly command: string;
}
