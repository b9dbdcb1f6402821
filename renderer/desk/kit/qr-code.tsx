interface QrCodeProps {
  /** One string of 0 and 1 a row. */
  readonly rows: readonly string[];
  readonly label: string;
  readonly sizePx: number;
}

/** A QR code, drawn: black on white with its quiet zone. */
export function QrCode({ rows, label, sizePx }: QrCodeProps) {
  const quiet = 4;
  const size = rows.length + 2 * quiet;
  const dark = rows.flatMap((row, y) =>
    [...row].flatMap((bit, x) => (bit === '1' ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])),
  );
  return (
    <svg
      role="img"
      aria-label={label}
      width={sizePx}
      height={sizePx}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="white" />
      <path d={dark.join('')} fill="black" />
    </svg>
  );
}
