export { PdfButton } from './pdf-button.tsx';
export { readBase64 } from './read-base64.ts';
export { saveFile, saveText } from './save-file.ts';
export { addressOf, goTo } from './address.ts';
export { useDesk } from './desk-context.ts';
export { useAct, type Act } from './use-act.ts';
export { useToldAct, type ToldAct } from './use-told-act.ts';
export { useAnswer, type Answer } from './use-answer.ts';
export { useDepartmentName } from './use-department-name.ts';
