import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TraceEntry } from '../../../../shared/trace/index.ts';
import { useDepartmentName } from '../../app/index.ts';
import { useWords, type DeskWords } from '../../i18n/index.ts';
import { eventInWords } from '../../replay/index.ts';
import { useWalkWords, type WalkWords } from '../../walk-words/index.ts';

interface Words {
  readonly t: TFunction<['log', 'terms', 'desk']>;
  readonly desk: DeskWords;
  readonly walk: WalkWords;
  readonly departmentName: (id: string) => string;
}

/** Any entry of the log in one sentence, without saying who: that has a column of its own. */
export function useEntrySentence(): (entry: TraceEntry) => string {
  const { t } = useTranslation(['log', 'terms', 'desk']);
  const desk = useWords();
  const walk = useWalkWords(null);
  const departmentName = useDepartmentName();
  return (entry) => entryInWords(entry, { t, desk, walk, departmentName });
}

/** Who did it, by their code; of a walk, who walked. */
export function whoOf(entry: TraceEntry): string | null {
  if ('by' in entry && entry.type !== 'session.armed') return entry.by;
  if (entry.type === 'session.armed') return entry.director;
  return entry.type === 'entry.refused' || entry.type === 'desk.refused' ? entry.person : null;
}

export function entryInWords(entry: TraceEntry, words: Words): string {
  const { t, desk, departmentName } = words;
  switch (entry.type) {
    case 'genesis':
      return t('event.genesis');
    case 'boot':
      return t(entry.recovered ? 'event.bootAfterCut' : 'event.boot', {
        version: entry.version,
        count: entry.verified,
      });
    case 'shutdown':
      return t('event.shutdown');
    case 'clock.step':
      return t(entry.stepMs < 0 ? 'event.clockBack' : 'event.clockForward', {
        seconds: desk.number(Math.round(Math.abs(entry.stepMs) / 1000)),
      });
    case 'key.rotated':
      return t('event.keyRotated');
    case 'anchor.added':
      return t(`event.anchor.${entry.kind}`, { seq: entry.size });
    case 'catalogue.set':
      return t(
        entry.content === null
          ? `event.taken.${entry.kind}`
          : entry.starts === null
            ? `event.published.${entry.kind}`
            : 'event.publishedFrom',
        { code: entry.code, version: entry.version, starts: entry.starts },
      );
    case 'catalogue.exported':
      return t(`event.catalogueExported.${entry.format}`, { count: entry.matters });
    case 'catalogue.imported':
      return t(entry.published ? 'event.catalogueImported.published' : 'event.catalogueImported.drafts', {
        count: entry.things,
      });
    case 'config.set':
      return t(`event.config.${entry.setting}`);
    case 'backup.made':
      return t('event.backupMade', {
        size: desk.size(entry.bytes),
        count: entry.entries,
        hash: entry.sha256.slice(0, 16),
      });
    case 'backup.restored':
      return t('event.backupRestored', {
        made: desk.moment(entry.madeMs),
        when: desk.moment(entry.restoredMs),
      });
    case 'calendar.set':
      return t('event.calendar', { version: entry.version, count: entry.days.length });

    case 'entry.refused':
      return t(`event.entry.${entry.why}`, { count: entry.inRow });
    case 'desk.signed-in':
      return t('event.signedIn');
    case 'desk.signed-out':
      return t(`event.signedOut.${entry.why}`);
    case 'desk.refused':
      return t('event.signInRefused');
    case 'person.set':
      return t(entry.active ? 'event.person' : 'event.personInactive', {
        person: entry.person,
        roles: desk.list(entry.roles.map((role) => t(`desk:role.${role}`))),
      });
    case 'person.credential':
      return t(`event.credential.${entry.what}.${entry.set ? 'set' : 'cleared'}`, { person: entry.person });
    case 'desk.did':
      return didInWords(entry, words);

    case 'round.opened':
      return t('event.roundOpened', { round: entry.round, name: entry.name, from: entry.from, to: entry.to });
    case 'round.drawn':
      return t('event.roundDrawn', {
        round: entry.round,
        assignments: entry.assignments.length,
        directors: entry.directors.length,
      });
    case 'round.closed':
      return t('event.roundClosed', { round: entry.round });
    case 'assignment.added':
      return t(entry.finding === null ? 'event.assigned' : 'event.assignedAgain', { ...entry });
    case 'assignment.withdrawn':
      return t('event.assignmentWithdrawn', { ...entry });

    case 'stage.saved':
      return t('event.stage', { walk: entry.walk, stage: words.walk.t(`stage.${entry.stage}`) });
    case 'answer.saved':
      return t('event.answer', {
        walk: entry.walk,
        question: t(`terms:question.${entry.question}`),
        agreement: t(`terms:agreement.${entry.agreement}`),
      });
    case 'judgement.saved':
      return t('event.judgement', {
        walk: entry.walk,
        judgement: t(`terms:judgement.${entry.judgement}`),
        score: entry.score,
      });
    case 'evaluation.signed':
      return t('event.signed', { walk: entry.walk });

    case 'finding.added':
    case 'finding.revised':
      return t(entry.type === 'finding.added' ? 'event.findingAdded' : 'event.findingRevised', {
        finding: entry.finding,
        text: entry.text,
        severity: t(`terms:severity.${entry.severity}`),
        department: departmentName(entry.department),
      });
    case 'finding.withdrawn':
      return t('event.findingWithdrawn', { ...entry });
    case 'finding.reinspected':
      return t(entry.fixed ? 'event.reinspectedFixed' : 'event.reinspectedNot', { ...entry });
    case 'finding.closed':
      return t(`event.findingClosed.${entry.how}`, { ...entry });
    case 'finding.reopened':
      return t('event.findingReopened', { ...entry });
    case 'measure.set':
      return t(entry.due === null ? 'event.measure' : 'event.measureUntil', {
        ...entry,
        kind: t(`terms:measureKind.${entry.kind}`),
      });
    case 'measure.extended':
      return t('event.measureExtended', { ...entry });
    case 'measure.done':
      return t('event.measureDone', { ...entry });
    case 'measure.withdrawn':
      return t('event.measureWithdrawn', { ...entry });

    case 'desk.viewed':
      return t('event.viewed', { what: subjectInWords(entry, words) });
    case 'desk.exported':
      return t('event.exported', { what: subjectInWords(entry, words), format: entry.format });
    case 'hall.imported':
      return t('event.hallImported', { hall: entry.hall });
    default:
      return eventInWords(entry, words.walk);
  }
}

function subjectInWords(
  { what, subject }: TraceEntry & { readonly type: 'desk.viewed' | 'desk.exported' },
  { t }: Words,
): string {
  return t(`event.subject.${what}`, { subject: subject ?? '' }).trim();
}

function didInWords(entry: TraceEntry & { readonly type: 'desk.did' }, { t }: Words): string {
  // A method of an older version of the desk has no words here.
  const act = t(`method.${entry.method}` as 'method.log.verify', { defaultValue: entry.method });
  const outcome = t(`event.did.${entry.outcome}`, { act });
  return entry.subject === null ? outcome : t('event.didTo', { outcome, subject: entry.subject });
}
