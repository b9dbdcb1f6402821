import type { SessionEntry } from '../../../shared/trace/walk/index.ts';
import { stepOf } from '../../../shared/trace/walk/index.ts';
import { ruleGroupOf } from '../../../shared/trace/rule-group.ts';
import type { WalkWords } from '../walk-words/index.ts';

/** An entry of a walk in one line. */
export function eventInWords(entry: SessionEntry, words: WalkWords): string {
  const { t, stepName, fieldName, lasting } = words;
  switch (entry.type) {
    case 'session.armed':
      return t('event.armed');
    case 'session.matter':
      return t('event.matter');
    case 'session.submit': {
      const documents = entry.documents.map((kind) => t(`document.${kind}`)).join(t('listComma'));
      return t(`event.submit.${entry.outcome}`, { documents });
    }
    case 'session.job': {
      const document = t(`document.${entry.kind}`);
      return entry.reason !== null && (entry.state === 'printing' || entry.state === 'queued')
        ? t('event.job.held', { document, reason: t(`reason.${entry.reason}`) })
        : t(`event.job.${entry.state}`, { document });
    }
    case 'session.resolved':
      return t(`event.resolved.${entry.answer}`);
    case 'session.ticket':
      return t('event.ticket');
    case 'session.rated':
      return t('event.rated', { score: entry.score });
    case 'session.closed':
      return t(`event.closed.${entry.why}`);
    case 'screen.enter':
      return t(`event.enter.${entry.via}`, { step: stepName(stepOf(entry.screen, entry.page)) });
    case 'screen.leave':
      return t('event.leave', {
        step: stepName(stepOf(entry.screen, entry.page)),
        time: lasting(entry.shownMs),
      });
    case 'tap':
      return t(`event.tap.${entry.live ? 'live' : 'dead'}`, { control: t(`control.${entry.control}`) });
    case 'rage':
      return t('event.rage', { taps: entry.taps });
    case 'hesitation':
      return t('event.hesitation', { time: lasting(entry.pauseMs) });
    case 'field.focus':
      return t(`event.focus.${entry.visits > 0 ? 'again' : 'first'}`, { field: fieldName(entry.field) });
    case 'field.blur':
      return t(`event.blur.${entry.reads > 0 ? 'read' : 'typed'}`, {
        field: fieldName(entry.field),
        time: lasting(entry.inHandMs),
        deletions: entry.deletions,
      });
    case 'validation.shown':
      return t(entry.times > 1 ? 'event.shownAgain' : 'event.shown', {
        field: fieldName(entry.field),
        rule: t(`rule.${ruleGroupOf(entry.rule)}`),
        times: entry.times,
      });
    case 'validation.cleared':
      return t('event.cleared', { field: fieldName(entry.field), time: lasting(entry.shownMs) });
    case 'help.open':
      return t('event.helpOpen');
    case 'help.close':
      return t('event.helpClose', { time: lasting(entry.openMs) });
    case 'setting':
      return t(`event.setting.${entry.what}`, { to: t(`value.${entry.to}`) });
    case 'idle.warning':
      return t(`event.idle.${entry.answer}`);
    case 'wait':
      return t(`event.wait.${entry.cause}`, { time: lasting(entry.waitedMs) });
    case 'page.error':
      return t(`event.error.${entry.what}`);
  }
}

/** What a reader looks for first: what went wrong, and what came out. */
export function weightOf(entry: SessionEntry): 'wrong' | 'attention' | 'plain' | 'quiet' {
  switch (entry.type) {
    case 'validation.shown':
    case 'rage':
    case 'page.error':
      return 'wrong';
    case 'help.open':
    case 'idle.warning':
    case 'hesitation':
      return 'attention';
    case 'tap':
      return entry.live ? 'quiet' : 'wrong';
    case 'screen.leave':
    case 'wait':
      return 'quiet';
    default:
      return 'plain';
  }
}
