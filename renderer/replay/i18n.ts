import type { i18n } from 'i18next';
import enWalk from '../../resources/locales/en/walk.json';
import zhWalk from '../../resources/locales/zh-CN/walk.json';
import { createI18n } from '../kiosk/i18n/index.ts';

/** The words of the kiosk's screens, and those about a walk. */
export function createReplayI18n(): i18n {
  const instance = createI18n('zh-CN');
  instance.addResourceBundle('zh-CN', 'walk', zhWalk);
  instance.addResourceBundle('en', 'walk', enWalk);
  return instance;
}
