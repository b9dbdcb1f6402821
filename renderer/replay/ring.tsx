import styles from './ring.module.css';

export interface RingPlace {
  readonly key: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A ring around what was touched; it fades by itself. */
export function Ring({ place }: { readonly place: RingPlace }) {
  const { x, y, width, height } = place;
  return (
    <div
      key={place.key}
      className={styles['ring']}
      data-testid="ring"
      style={{ insetInlineStart: x, insetBlockStart: y, inlineSize: width, blockSize: height }}
    />
  );
}

let last = 0;

export function ringAround(element: Element): RingPlace {
  const { x, y, width, height } = element.getBoundingClientRect();
  last += 1;
  return { key: last, x, y, width, height };
}
