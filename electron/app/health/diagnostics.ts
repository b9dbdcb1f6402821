import type { Health, HealthProblem } from '../../../shared/contract/desk/index.ts';

/**
 * Health as a file that leaves the hall: codes, counts, versions and states. What somebody of the hall has named, such as a
 * printer, is told by its number in the list.
 */
export function diagnosticsOf(health: Health): string {
  const { problems, printers, ...rest } = health;
  const numberOf = (id: string): number => 1 + printers.findIndex((printer) => printer.id === id);
  const withoutName = (problem: HealthProblem) =>
    problem.what === 'printer' ? { what: problem.what, printer: numberOf(problem.printer.id) } : problem;
  const told = {
    format: 'hall-kiosk diagnostics 1',
    problems: problems.map(withoutName),
    ...rest,
    printers: printers.map(({ id, paper, state, reasons }) => ({
      printer: numberOf(id),
      paper,
      state,
      reasons,
    })),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
