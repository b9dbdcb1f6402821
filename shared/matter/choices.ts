/** Closed lists of the guide, for pages that need no schema. */

/** 事项类型, GB/T 39046-2020 A.1 */
export const matterTypes = [
  'licence', // 行政许可
  'confirmation', // 行政确认
  'payment', // 行政给付
  'reward', // 行政奖励
  'ruling', // 行政裁决
  'other-power', // 其他行政权力
  'public-service', // 公共服务
] as const;

/** 行使层级, GB/T 39046-2020 A.2 */
export const exerciseLevels = ['national', 'province', 'city', 'county', 'township', 'village'] as const;

/** 服务对象: natural persons, legal persons, or both */
export const audiences = ['individual', 'enterprise', 'both'] as const;

/** 网上办理深度 I–IV: information, partly (booking), submission with one visit, wholly online */
export const onlineDepths = ['none', 'information', 'booking', 'submission', 'full'] as const;

/** Life events (主题分类) that citizens search by. */
export const lifeEvents = [
  'travel-abroad',
  'driving',
  'identity',
  'household',
  'birth',
  'education',
  'work',
  'retirement',
  'health',
  'housing',
  'hardship',
  'start-business',
  'run-business',
  'build',
  'property',
  'tax',
  'environment',
  'safety',
  'transport',
  'justice',
  'farming',
  'tourism',
] as const;
export type LifeEvent = (typeof lifeEvents)[number];
