import {
  proposeAgreement,
  walkOutcome,
  type Agreement,
  type AnswerView,
  type DeskRefusal,
  type EvaluationView,
  type JudgementView,
  type KioskFacts,
  type StageView,
  type WalkSummary,
} from '../../../shared/evaluation/index.ts';
import type { Matter } from '../../../shared/matter/index.ts';
import { fail, ok } from '../../../shared/result.ts';
import {
  judgements,
  questions,
  stages,
  type Judgement,
  type Question,
  type Stage,
  type TraceEventOf,
} from '../../../shared/trace/index.ts';
import type { WalkRow } from '../../store/index.ts';
import { firstOf, type Done, type EvaluationContext } from '../context.ts';
import { experiencedInWords, guideInWords, type EvaluationWords } from './guide-in-words.ts';
import { kioskFacts } from './kiosk-facts.ts';

export type NewStage = Omit<TraceEventOf<'stage.saved'>, 'type' | 'by'>;
export type NewJudgement = Omit<TraceEventOf<'judgement.saved'>, 'type' | 'by'>;
export interface NewAnswer {
  readonly walk: string;
  readonly question: Question;
  readonly told: string;
  readonly experienced: string;
  /** Null: what a machine makes of it. */
  readonly agreement: Agreement | null;
  /** Moments of this walk's trace. */
  readonly evidence: readonly number[];
}

/** What a director writes down of a walk. Each save is an event of its own; the newest counts until it is signed. */
export interface Evaluations {
  /** The walks a person may see, the newest first. */
  readonly walks: (by: string) => readonly WalkSummary[];
  /** @param words the machine's words are written in; what was saved stays as it is */
  readonly read: (by: string, walk: string, words: EvaluationWords) => Done<EvaluationView>;
  readonly saveStage: (by: string, stage: NewStage) => Done<null>;
  /** The guide's own words stand beside the answer, from the version that was walked. */
  readonly saveAnswer: (by: string, answer: NewAnswer) => Done<null>;
  readonly judge: (by: string, judgement: NewJudgement) => Done<null>;
  /** Declares the evaluation finished; nothing of it can be saved after that. */
  readonly sign: (by: string, walk: string) => Done<null>;
}

/** @param words in which the guide is written beside an answer: those of the hall */
export function createEvaluations(context: EvaluationContext, words: EvaluationWords): Evaluations {
  const { tables, log, record, refusal } = context;
  const parts = tables.evaluationParts;
  const partOf = (walk: string, part: string) => parts.get({ walk, part });
  const guideOf = ({ matter, version }: WalkRow): Matter | null =>
    matter === null || version === null ? null : context.matter(matter, version);
  const factsOf = (walk: WalkRow): KioskFacts =>
    kioskFacts(walk, log.entries(walk.firstSeq, walk.lastSeq), guideOf(walk)?.materials.length ?? null);

  const stageOf = (walk: string, stage: Stage): StageView | null => {
    const part = partOf(walk, `stage.${stage}`);
    if (part === null) return null;
    const { fromMs, toMs, waitedSeconds, answered, transferred, told, correct, note } = context.entry(
      part.seq,
      'stage.saved',
    );
    return {
      stage,
      fromMs,
      toMs,
      waitedSeconds,
      answered,
      transferred,
      told,
      correct,
      note,
      times: part.times,
    };
  };
  const judgementOf = (walk: string, judgement: Judgement): JudgementView | null => {
    const part = partOf(walk, `judgement.${judgement}`);
    if (part === null) return null;
    const { score, note } = context.entry(part.seq, 'judgement.saved');
    return { judgement, score, note, times: part.times };
  };
  const answerOf = (
    walk: WalkRow,
    question: Question,
    facts: KioskFacts,
    said: EvaluationWords,
  ): AnswerView => {
    const part = partOf(walk.sid, `answer.${question}`);
    if (part !== null) {
      const { guide, told, experienced, agreement, evidence } = context.entry(part.seq, 'answer.saved');
      return { guide, told, experienced, agreement, evidence, times: part.times };
    }
    const hotline = stageOf(walk.sid, 'hotline');
    const matter = guideOf(walk);
    const guide = matter === null ? '' : guideInWords(question, matter, said);
    const experienced = experiencedInWords(question, facts, hotline, said);
    const compared = { question, guide, told: '', experienced };
    return { ...compared, agreement: proposed(compared, walk, facts), evidence: [], times: 0 };
  };
  const proposed = (
    compared: Parameters<typeof proposeAgreement>[0],
    walk: WalkRow,
    facts: KioskFacts,
  ): Agreement =>
    proposeAgreement(compared, {
      matter: guideOf(walk),
      hotline: stageOf(walk.sid, 'hotline'),
      isNotified: facts.isGuideOpened || facts.notification === 'printed',
    });

  const summaryOf = (walk: WalkRow): WalkSummary => {
    const saved = parts.where({ walk: walk.sid }).map(({ part }) => part);
    const count = (prefix: string): number => saved.filter((part) => part.startsWith(prefix)).length;
    return {
      walk: walk.sid,
      director: walk.director,
      assignment: walk.assignment,
      round: walk.round,
      mode: walk.mode,
      matter: walk.matter,
      version: walk.version,
      isOffAssignment: walk.isOffAssignment,
      outcome: walkOutcome(walk),
      closedWhy: walk.closedWhy,
      armedMs: walk.armedMs,
      closedMs: walk.closedMs,
      kioskMs: walk.kioskMs,
      answered: count('answer.'),
      judged: count('judgement.'),
      isSigned: saved.includes('signed'),
    };
  };

  /** The walk, if this director may still write something about it. */
  const writable = (by: string, sid: string): Done<WalkRow> => {
    const walk = tables.walks.get({ sid });
    const refused = firstOf(
      refusal(by, 'walk.evaluate', { director: walk?.director ?? by }),
      walk === null && 'unknown-walk',
      walk?.closedWhy === null && 'walk-still-open',
      walk?.matter === null && 'walk-without-matter',
      partOf(sid, 'signed') !== null && 'already-signed',
    );
    return refused === null ? ok(walk!) : fail(refused);
  };
  const save = (event: TraceEventOf<'stage.saved' | 'answer.saved' | 'judgement.saved'>): Done<null> => {
    const walk = writable(event.by, event.walk);
    if (!walk.ok) return walk;
    const saved = record(event);
    return saved.ok ? ok(null) : saved;
  };

  return {
    walks: (by) =>
      tables.walks
        .where(refusal(by, 'walk.read', {}) === null ? {} : { director: by })
        .filter(({ director }) => refusal(by, 'walk.read', { director }) === null)
        .sort((a, b) => b.firstSeq - a.firstSeq)
        .map(summaryOf),

    read: (by, sid, said) => {
      const walk = tables.walks.get({ sid });
      const refused = refusal(by, 'walk.read', { director: walk?.director ?? by });
      if (refused !== null || walk === null) return fail(refused ?? 'unknown-walk');
      const facts = factsOf(walk);
      const signed = partOf(sid, 'signed');
      return ok({
        walk: summaryOf(walk),
        kiosk: facts,
        answers: recordOf(questions, (question) => answerOf(walk, question, facts, said)),
        judgements: recordOf(judgements, (judgement) => judgementOf(sid, judgement)),
        stages: recordOf(
          stages,
          (stage) => stageOf(sid, stage) ?? (stage === 'kiosk' ? kioskStage(walk) : null),
        ),
        signedMs: signed === null ? null : context.entry(signed.seq, 'evaluation.signed').t,
      });
    },

    saveStage: (by, stage) => save({ type: 'stage.saved', by, ...stage }),

    saveAnswer: (by, { agreement, evidence, ...answer }) => {
      const walk = writable(by, answer.walk);
      if (!walk.ok) return walk;
      const elsewhere = evidenceElsewhere(context, answer.walk, evidence);
      if (elsewhere !== null) return fail(elsewhere);
      const matter = guideOf(walk.value);
      const guide = matter === null ? '' : guideInWords(answer.question, matter, words);
      const compared = { ...answer, guide };
      return save({
        type: 'answer.saved',
        by,
        ...compared,
        agreement: agreement ?? proposed(compared, walk.value, factsOf(walk.value)),
        evidence: [...evidence],
      });
    },

    judge: (by, judgement) => save({ type: 'judgement.saved', by, ...judgement }),

    sign: (by, sid) => {
      const walk = writable(by, sid);
      if (!walk.ok) return walk;
      const isMissing = (kind: string, names: readonly string[]): boolean =>
        names.some((name) => partOf(sid, `${kind}.${name}`) === null);
      const refused = firstOf(
        isMissing('answer', questions) && 'answers-missing',
        isMissing('judgement', judgements) && 'judgements-missing',
      );
      if (refused !== null) return fail(refused);
      const signed = record({ type: 'evaluation.signed', by, walk: sid });
      return signed.ok ? ok(null) : signed;
    },
  };
}

/** Evidence is a moment of the same walk. */
export function evidenceElsewhere(
  { log }: Pick<EvaluationContext, 'log'>,
  walk: string,
  evidence: readonly number[],
): DeskRefusal | null {
  const isOfWalk = (seq: number): boolean => {
    const [entry] = [...log.entries(seq, seq)];
    return entry !== undefined && 'sid' in entry && entry.sid === walk;
  };
  return evidence.every(isOfWalk) ? null : 'evidence-elsewhere';
}

const kioskStage = ({ armedMs, closedMs }: WalkRow): StageView => ({
  stage: 'kiosk',
  fromMs: armedMs,
  toMs: closedMs,
  waitedSeconds: null,
  answered: null,
  transferred: null,
  told: '',
  correct: 'unknown',
  note: '',
  times: 0,
});

const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
