import enCommon from '../../../resources/locales/en/common.json';
import enForm from '../../../resources/locales/en/form.json';
import enKeyboard from '../../../resources/locales/en/keyboard.json';
import enKiosk from '../../../resources/locales/en/kiosk.json';
import enPrint from '../../../resources/locales/en/print.json';
import enProblems from '../../../resources/locales/en/problems.json';
import zhCommon from '../../../resources/locales/zh-CN/common.json';
import zhForm from '../../../resources/locales/zh-CN/form.json';
import zhKeyboard from '../../../resources/locales/zh-CN/keyboard.json';
import zhKiosk from '../../../resources/locales/zh-CN/kiosk.json';
import zhPrint from '../../../resources/locales/zh-CN/print.json';
import zhProblems from '../../../resources/locales/zh-CN/problems.json';

/** Every word the citizen's screens say, in both languages: a switch of language must not wait for anything. */
export const resources = {
  en: {
    common: enCommon,
    form: enForm,
    keyboard: enKeyboard,
    kiosk: enKiosk,
    print: enPrint,
    problems: enProblems,
  },
  'zh-CN': {
    common: zhCommon,
    form: zhForm,
    keyboard: zhKeyboard,
    kiosk: zhKiosk,
    print: zhPrint,
    problems: zhProblems,
  },
};
