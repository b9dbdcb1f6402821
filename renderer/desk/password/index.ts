export { PasswordForm, type PasswordFormProps } from './password-form.tsx';
export { waitSentence, weaknessSentence, type SecretRefused } from './refusal-words.ts';
export { sameAs } from './same-as.ts';
