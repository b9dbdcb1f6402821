import type { Shape } from '../../../shared/trace/timeline/index.ts';

/** Paints the shapes of a timeline as SVG elements; the colours are those of the token sheet. */
export function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map((shape, at) => <Painted key={at} shape={shape} />);
}

const paint = (ink: string | undefined): string | undefined =>
  ink === undefined ? undefined : `var(--${ink})`;

function Painted({ shape }: { readonly shape: Shape }) {
  switch (shape.shape) {
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          fill={paint(shape.fill)}
          stroke={paint(shape.stroke)}
          strokeWidth={shape.strokeWidth}
        />
      );
    case 'line':
      return (
        <line
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
          stroke={paint(shape.stroke)}
          strokeWidth={shape.strokeWidth}
          strokeDasharray={shape.dashed === true ? '3 2.5' : undefined}
        />
      );
    case 'polygon':
      return (
        <polygon
          points={shape.points.map(([x, y]) => `${x},${y}`).join(' ')}
          fill={paint(shape.fill)}
          stroke={paint(shape.stroke)}
          strokeWidth={shape.strokeWidth}
        />
      );
    case 'circle':
      return (
        <circle
          cx={shape.x}
          cy={shape.y}
          r={shape.radius}
          fill={paint(shape.fill)}
          stroke={paint(shape.stroke)}
          strokeWidth={shape.strokeWidth}
        />
      );
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.bold === true ? 700 : undefined}
          fill={paint(shape.fill)}
          textAnchor={shape.anchor}
        >
          {shape.text}
        </text>
      );
  }
}
