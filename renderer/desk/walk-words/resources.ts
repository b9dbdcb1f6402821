import enMetrics from '../../../resources/locales/en/metrics.json';
import enWalk from '../../../resources/locales/en/walk.json';
import zhMetrics from '../../../resources/locales/zh-CN/metrics.json';
import zhWalk from '../../../resources/locales/zh-CN/walk.json';

/** Words of timeline, replay and metrics, to be among the resources of the desk's i18next. */
export const walkResources = {
  en: { metrics: enMetrics, walk: enWalk },
  'zh-CN': { metrics: zhMetrics, walk: zhWalk },
} as const;
