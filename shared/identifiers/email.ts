import { fail, ok } from '../result.ts';
import { toHalfWidth, type ReadIdentifier } from './identifier.ts';

export type EmailReason = 'at-sign' | 'form';

const local = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const address = new RegExp(`^${local}@(?:${label}\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$`);

/** E-mail address as RFC 5321 mailboxes are in use: ASCII, no quoting, at most 254 characters. The domain is stored in lower case. */
export const readEmail: ReadIdentifier<EmailReason> = (typed) => {
  const value = toHalfWidth(typed)
    .replace(/[\s\u200B-\u200D\uFEFF]/g, '')
    .replaceAll('。', '.');
  const at = value.lastIndexOf('@');
  if (at < 0) return fail('at-sign');
  if (value.length > 254 || at > 64 || !address.test(value)) return fail('form');
  return ok(value.slice(0, at) + value.slice(at).toLowerCase());
};
