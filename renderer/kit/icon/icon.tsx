import styles from './icon.module.css';

/** Strokes on a 24 × 24 grid. An icon names an action or a kind of thing; it never decorates. */
const strokes = {
  back: 'M20 12H5M11 6l-6 6 6 6',
  forward: 'M4 12h15M13 6l6 6-6 6',
  chevron: 'M9 5l7 7-7 7',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  check: 'M4.5 12.5l5 5L20 7',
  dash: 'M5 12h14',
  close: 'M5 5l14 14M19 5L5 19',
  search: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.5 15.5L21 21',
  person: 'M16 7.5a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4 21c0-5 3-7.5 8-7.5s8 2.5 8 7.5',
  company: 'M4 21V4h10v17M14 9h6v12M2 21h20M7.5 8h3M7.5 12h3M7.5 16h3M17 13h.5M17 17h.5',
  department: 'M3 10l9-6 9 6M5 10v8M10 10v8M14 10v8M19 10v8M3 21h18',
  occasion: 'M4 6h16v15H4zM4 10.5h16M8.5 3v5M15.5 3v5M8 15h3M13.5 15h2.5',
  ticket: 'M3 6h18v4a2 2 0 0 0 0 4v4H3v-4a2 2 0 0 0 0-4zM14 6v2.5M14 11v2M14 15.5V18',
  printer: 'M7 8V3h10v5M7 17H3V8h18v9h-4M7 13h10v8H7z',
  bell: 'M5 17h14c-1.5-1.5-2-3-2-6a5 5 0 0 0-10 0c0 3-.5 4.5-2 6zM10 20.5h4M12 3v2',
  attention: 'M12 3L2 20.5h20zM12 9.5V15M12 17.6v.2',
  hand: 'M8 13V4.5a1.7 1.7 0 0 1 3.4 0V11l7 1.5c1.5.4 2 1.3 1.8 2.8L19.5 21H10l-5.5-6.5c-1-1.3 1-2.8 2.2-1.8z',
  zoom: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.5 15.5L21 21M7.5 10.5h6M10.5 7.5v6',
  'zoom-out': 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.5 15.5L21 21M7.5 10.5h6',
  backspace: 'M8 5h13v14H8l-6-7zM11.5 9l6 6M17.5 9l-6 6',
  sheet: 'M6 3h9l4 4v14H6zM14.5 3v5H19M9 12h7M9 16h7',
} as const;

export type IconName = keyof typeof strokes;

interface IconProps {
  readonly name: IconName;
  /** Side in the text's own size; 1.2 em unless said. */
  readonly size?: 'text' | 'large' | 'tile';
  readonly weight?: 'regular' | 'bold';
}

export function Icon({ name, size = 'text', weight = 'regular' }: IconProps) {
  return (
    <svg
      className={styles['icon']}
      data-size={size}
      data-weight={weight}
      data-turns={name === 'back' || name === 'forward' || name === 'chevron' || undefined}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
