import { z } from 'zod';
import type { CellRectangle } from '../../shared/contract/index.ts';

const edgeSchema = z.object({
  field: z.string(),
  page: z.string().nullable(),
  item: z.int().nullable(),
  edge: z.enum(['start', 'end']),
  width: z.number(),
  at: z.object({ number: z.int(), x: z.number(), y: z.number() }),
});
type Edge = z.infer<typeof edgeSchema>;

/** Reads back where the cells stand from the marks a template leaves at their tops and feet (resources/templates/lib/cells.typ). */
export function cellRectangles(metadata: unknown): CellRectangle[] {
  const open = new Map<string, Edge>();
  const rectangles: CellRectangle[] = [];
  const keyOf = ({ field, item }: Edge): string => `${field} ${item ?? ''}`;
  for (const edge of z.array(edgeSchema).parse(metadata)) {
    const start = open.get(keyOf(edge));
    if (edge.edge === 'start') open.set(keyOf(edge), edge);
    // What goes over two pages is no rectangle.
    else if (start?.at.number === edge.at.number) {
      const { field, item, width, at } = start;
      rectangles.push({ field, item, page: at.number, x: at.x, y: at.y, width, height: edge.at.y - at.y });
    }
  }
  return rectangles;
}
