import type { ProblemReason } from '../form/problem.ts';

/** What is wrong with an answer in a word, for lists; the whole sentence stands on the kiosk's screen. */
export const ruleGroups = [
  'missing',
  'length',
  'form',
  'check-digit',
  'date',
  'choice',
  'number',
  'items',
] as const;
export type RuleGroup = (typeof ruleGroups)[number];

export function ruleGroupOf(rule: ProblemReason): RuleGroup {
  if (rule.startsWith('missing') || rule === 'item-incomplete') return 'missing';
  if (rule.endsWith('-length') || rule.endsWith('-too-long') || rule === 'postcode-form') return 'length';
  if (rule.endsWith('-check-digit')) return 'check-digit';
  if (rule.startsWith('date-') || rule.includes('-birth-')) return 'date';
  if (rule.startsWith('choice')) return 'choice';
  if (rule.startsWith('number-')) return 'number';
  return rule.startsWith('items-') ? 'items' : 'form';
}
