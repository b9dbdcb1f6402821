import type {
  ActFailure,
  AttendantContract,
  AttendantJob,
  Handlers,
} from '../../../shared/contract/index.ts';
import type { JobRow } from '../../store/index.ts';
import type { Result } from '../../../shared/result.ts';
import { printTestPage } from '../print-test-page.ts';
import type { Services } from '../services.ts';

const listedJobs = 50;
const askedJobs = 20;

/**
 * What the attendant sees and does. Who may call what is decided before a call comes here. Each act is logged with
 * printer and job number; neither says anything of a person.
 */
export function attendantHandlers(services: Services): Handlers<AttendantContract> {
  const { attendant, printing, store, log } = services;
  const { attendance } = printing;
  const note = (what: string, result: Result<unknown, ActFailure>): void =>
    log(`attendant: ${what}${result.ok ? '' : `, not done: ${result.error}`}`);
  const done = (what: string, result: Result<unknown, ActFailure>) => {
    note(what, result);
    return result.ok ? ({ ok: true } as const) : ({ ok: false, reason: result.error } as const);
  };
  return {
    'attendant.signIn': async ({ pin }) => {
      const answer = await attendant.signIn(pin);
      log(answer.ok ? 'attendant: signed in' : `attendant: not signed in (${answer.reason})`);
      return answer;
    },
    'attendant.stay': () => {
      attendant.stay();
      return {};
    },
    'attendant.leave': () => {
      services.endAttendance('done');
      return {};
    },
    'attendant.overview': () => {
      const queues = attendance.queues();
      return {
        notices: store.setAside === null ? [] : ['store-set-aside'],
        printers: printing.printers().flatMap((printer) => {
          // One that is no longer in the list has none.
          const queue = queues.find(({ printerId }) => printerId === printer.id);
          if (!queue) return [];
          return {
            ...printer,
            isPaused: queue.isPaused,
            queueFaults: [...queue.queueFaults],
            queue: queue.jobs.map(({ row, isWaiting, targets }) => ({
              ...jobOf(row),
              isWaiting,
              targets: [...targets],
            })),
          };
        }),
        unanswered: attendance.unanswered(askedJobs).map(jobOf),
        latest: attendance.latest(listedJobs).map(jobOf),
      };
    },
    'attendant.pause': ({ printer }) => done(`pause ${printer}`, attendance.setPaused(printer, true)),
    'attendant.resume': ({ printer }) => done(`resume ${printer}`, attendance.setPaused(printer, false)),
    'attendant.testPage': ({ printer, language }) => {
      const result = printTestPage(services, printer, language);
      note(`test page on ${printer}`, result);
      return result.ok ? { ok: true, job: result.value.id } : { ok: false, reason: result.error };
    },
    'attendant.testSheets': () => ({
      sheets: attendance.testSheets().map(({ job, kind, pages }) => ({
        job,
        kind,
        pages: pages.map(({ png, width, height }) => ({
          png: Buffer.from(png).toString('base64'),
          width,
          height,
        })),
      })),
    }),
    'attendant.move': ({ job, printer }) =>
      done(`move job ${job} to ${printer}`, attendance.move(job, printer)),
    'attendant.cancel': ({ job }) => done(`cancel job ${job}`, attendance.cancel(job)),
    'attendant.answer': ({ job, answer }) =>
      done(`answer ${answer} for job ${job}`, attendance.answer(job, answer)),
  };
}

const jobOf = ({
  id,
  reference,
  kind,
  pages,
  copies,
  sheets,
  printerId,
  movedFrom,
  state,
  reason,
  createdMs,
  changedMs,
}: JobRow): AttendantJob => ({
  id,
  reference,
  kind,
  pages,
  copies,
  sheets,
  printerId,
  movedFrom,
  state,
  reason,
  createdMs,
  changedMs,
});
