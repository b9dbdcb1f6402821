import { languages } from '../text/languages.ts';

/**
 * The closed lists that trace events draw their values from. What is not in a list cannot be recorded: an allow-list is
 * the only masking that fails closed. Free of schemas, because the citizen's page loads it.
 */

/** The screens of the journey, in the order a session meets them. Each is a state of the session and a `data-screen`. */
export const screens = [
  'attract',
  'language',
  'home',
  'search',
  'list',
  'ticket',
  'matter',
  'form',
  'check',
  'print',
  'next',
  'rating',
  'cleared',
] as const;
export type Screen = (typeof screens)[number];

/**
 * What can be touched, by what it does and never by what it stands for: one `choice` for every option of every question,
 * one `matter` for every entry of the directory.
 */
export const tapControls = [
  'start',
  'continue',
  'back',
  'end',
  'end-answer',
  'help',
  'language',
  'text-size',
  'care',
  'contrast',
  'search',
  'matter',
  'department',
  'life-event',
  'tab',
  'page-turn',
  'ticket-look-up',
  'ticket-take',
  'guide',
  'print-notification',
  'zoom',
  'field',
  'choice',
  'area',
  'item-add',
  'item-edit',
  'item-remove',
  'answer-edit',
  'declare',
  'print-again',
  'print-answer',
  'tray',
  'rating',
  'idle-answer',
  'dialog-close',
  'other',
] as const;
export type TapControl = (typeof tapControls)[number];

/** Keys. No touch of one is ever noted by itself: a rhythm of touches can give away what was typed, or a director's PIN. */
export const keyControls = ['keyboard', 'candidate', 'ticket-key'] as const;

/** What a control of the page calls itself. */
export const controls = [...tapControls, ...keyControls] as const;
export type Control = (typeof controls)[number];

/** Why the page lets a person wait. */
export const waitCauses = ['matter', 'search', 'picture', 'ticket', 'print-order', 'connection'] as const;

/**
 * Length of an answer in characters, as buckets, because an exact length can give a name away. An answer that is chosen
 * counts as one character, whatever it is.
 */
export const lengthBuckets = ['0', '1-4', '5-10', '11-20', '21-50', '51+'] as const;
export type LengthBucket = (typeof lengthBuckets)[number];

export const lengthBucketOf = (characters: number): LengthBucket => {
  if (characters === 0) return '0';
  if (characters <= 4) return '1-4';
  if (characters <= 10) return '5-10';
  if (characters <= 20) return '11-20';
  return characters <= 50 ? '21-50' : '51+';
};

export const settingValues = [...languages, 'S', 'M', 'L', 'XL', 'on', 'off'] as const;

/** How a traced session ended; `storage`: the disk took no more of it, `power`: found unclosed at the next start. */
export const closeReasons = [
  'finished',
  'ended',
  'timeout',
  'page-gone',
  'shutdown',
  'power',
  'storage',
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Modes of a walk: 亲自办 personally, 代理办 as agent, 陪同办 accompanying. */
export const walkModes = ['personal', 'agent', 'accompanying'] as const;
export type WalkMode = (typeof walkModes)[number];

/** Stages of a walkthrough (环节). */
export const stages = ['kiosk', 'queue', 'window', 'online', 'hotline', 'agency'] as const;
export type Stage = (typeof stages)[number];

/** The six questions of the first round. */
export const questions = [
  'materials',
  'copies',
  'time-limit',
  'online',
  'hotline',
  'one-time-notification',
] as const;
export type Question = (typeof questions)[number];

/** The four judgements of the second round: 政策懂不懂 流程通不通 服务优不优 体验好不好. */
export const judgements = ['policy', 'process', 'service', 'experience'] as const;
export type Judgement = (typeof judgements)[number];

/** 问题类别 */
export const findingCategories = [
  'materials',
  'copies',
  'time-limit',
  'fee',
  'online',
  'hotline',
  'one-time-notification',
  'policy',
  'process',
  'service',
  'experience',
  'equipment',
] as const;
export type FindingCategory = (typeof findingCategories)[number];

export const severities = ['minor', 'general', 'serious'] as const;
export type Severity = (typeof severities)[number];

/** Elements of a matter's guide that a finding can be about. */
export const guideElements = [
  'materials',
  'copies',
  'conditions',
  'steps',
  'time-limit',
  'fee',
  'visits',
  'online',
  'result',
  'window',
  'opening-hours',
  'hotline',
  'complaint-line',
  'form',
  'none',
] as const;
export type GuideElement = (typeof guideElements)[number];

/** 立行立改 on site, 限期整改 by a deadline, 长期 long-term */
export const measureKinds = ['on-site', 'deadline', 'long-term'] as const;
export type MeasureKind = (typeof measureKinds)[number];

export const exportFormats = [
  'xes',
  'ocel-sqlite',
  'ocel-json',
  'csv',
  'jsonl',
  'tlog',
  'pdf',
  'json',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a person at the desk opens or takes out. */
/** What of the configuration can be set at the desk, each under the name it has in the configuration's file. */
export const configSettings = ['kioskName', 'screen', 'idle', 'input', 'printers', 'backup'] as const;
export type ConfigSetting = (typeof configSettings)[number];

export const deskSubjects = ['walk', 'replay', 'round', 'findings', 'log', 'comparison'] as const;
