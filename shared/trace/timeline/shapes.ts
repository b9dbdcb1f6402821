/** What the timeline is drawn from; a painter for the screen and one for paper draw the same. Lengths in CSS px. */
export type Shape =
  | {
      readonly shape: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Ink;
      readonly stroke?: Ink;
      readonly strokeWidth?: number;
    }
  | {
      readonly shape: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Ink;
      readonly strokeWidth: number;
      readonly dashed?: boolean;
    }
  | {
      readonly shape: 'polygon';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly fill: Ink;
      readonly stroke?: Ink;
      readonly strokeWidth?: number;
    }
  | {
      readonly shape: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: Ink;
      readonly stroke?: Ink;
      readonly strokeWidth?: number;
    }
  | {
      readonly shape: 'text';
      readonly x: number;
      /** Of the base line. */
      readonly y: number;
      readonly size: number;
      readonly text: string;
      readonly fill: Ink;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly bold?: boolean;
    };

/** Names of the token sheet's colours. */
export type Ink =
  'paper' | 'sheet' | 'ink' | 'ink-2' | 'rule' | 'rule-strong' | 'tray' | 'seal' | 'amber-ink';
