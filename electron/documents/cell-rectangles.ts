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

const cellsSchema = z.object({
  /** Where the text area of a page begins and ends, in points. */
  top: z.number(),
  bottom: z.number(),
  edges: z.array(edgeSchema),
});

/**
 * Reads back where the cells stand from the marks a template leaves at their tops and feet (resources/templates/lib/sheet.typ).
 * A cell that goes on over pages has one rectangle on each.
 */
export function cellRectangles(metadata: unknown): CellRectangle[] {
  const { top, bottom, edges } = cellsSchema.parse(metadata);
  const open = new Map<string, Edge>();
  const rectangles: CellRectangle[] = [];
  const keyOf = ({ field, item }: Edge): string => `${field} ${item ?? ''}`;
  for (const edge of edges) {
    if (edge.edge === 'start') {
      open.set(keyOf(edge), edge);
      continue;
    }
    const start = open.get(keyOf(edge));
    if (start === undefined) continue;
    open.delete(keyOf(edge));
    const { width } = start;
    for (let page = start.at.number; page <= edge.at.number; page += 1) {
      const y = page === start.at.number ? start.at.y : top;
      const end = page === edge.at.number ? edge.at.y : bottom;
      rectangles.push({ field: edge.field, item: edge.item, page, x: start.at.x, y, width, height: end - y });
    }
  }
  return rectangles;
}
