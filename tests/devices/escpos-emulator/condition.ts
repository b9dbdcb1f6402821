/** What is wrong with the printer, or will be. */
export interface Condition {
  paperLeftMm: number;
  nearEnd: boolean;
  coverOpen: boolean;
  /** The next cut jams the blade. */
  cutterWillJam: boolean;
  cutterJammed: boolean;
  /** The jam comes back when the printer is told to go on. */
  cutterStuck: boolean;
  /** Pauses, and goes on by itself when it has cooled down. */
  overheated: boolean;
  /** Head or power supply: needs to be switched off. */
  unrecoverable: boolean;
  /** The drawer's switch, which is nobody's fault. */
  drawerOpen: boolean;
  /** Answers nothing; prints. */
  silent: boolean;
  /** Neither takes nor prints nor answers, the connection stays. */
  hung: boolean;
  /** Every answer comes out as these bytes instead. */
  nonsense: readonly number[] | null;
}

export const healthy = (): Condition => ({
  paperLeftMm: Infinity,
  nearEnd: false,
  coverOpen: false,
  cutterWillJam: false,
  cutterJammed: false,
  cutterStuck: false,
  overheated: false,
  unrecoverable: false,
  drawerOpen: false,
  silent: false,
  hung: false,
  nonsense: null,
});

export const isPaperEnd = (condition: Condition): boolean => condition.paperLeftMm <= 0;

export const isOffline = (condition: Condition): boolean =>
  isPaperEnd(condition) || condition.coverOpen || hasError(condition);

const hasError = (condition: Condition): boolean =>
  condition.cutterJammed || condition.overheated || condition.unrecoverable;

const errorBits = (condition: Condition): number =>
  (condition.cutterJammed ? 0x08 : 0) |
  (condition.unrecoverable ? 0x20 : 0) |
  (condition.overheated ? 0x40 : 0);

/** Answer to DLE EOT n. */
export function realTimeStatus(condition: Condition, which: number): number {
  const paperEnd = isPaperEnd(condition);
  const bytes: Record<number, number> = {
    1: (isOffline(condition) ? 0x08 : 0) | (condition.drawerOpen ? 0x04 : 0),
    2: (condition.coverOpen ? 0x04 : 0) | (paperEnd ? 0x20 : 0) | (hasError(condition) ? 0x40 : 0),
    3: errorBits(condition),
    4: (condition.nearEnd || paperEnd ? 0x0c : 0) | (paperEnd ? 0x60 : 0),
  };
  return 0x12 | bytes[which]!;
}

/** The block of GS a. */
export function automaticStatus(condition: Condition): number[] {
  const paperEnd = isPaperEnd(condition);
  return [
    0x10 |
      (isOffline(condition) ? 0x08 : 0) |
      (condition.coverOpen ? 0x20 : 0) |
      (condition.drawerOpen ? 0x04 : 0),
    errorBits(condition),
    (condition.nearEnd || paperEnd ? 0x03 : 0) | (paperEnd ? 0x0c : 0),
    0x0f,
  ];
}

/** Answer to GS r 1. */
export const paperStatus = (condition: Condition): number =>
  (condition.nearEnd ? 0x03 : 0) | (isPaperEnd(condition) ? 0x0c : 0);
