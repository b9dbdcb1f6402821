import type { DeskT } from '../i18n/index.ts';

/** A password is typed twice, because it cannot be read. */
export const sameAs =
  (field: string, t: DeskT) =>
  ({ getFieldValue }: { readonly getFieldValue: (name: string) => unknown }) => ({
    validator: (_: unknown, value: unknown) =>
      value === getFieldValue(field) ? Promise.resolve() : Promise.reject(new Error(t('password.different'))),
  });
