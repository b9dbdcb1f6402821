import { useSyncExternalStore } from 'react';

/** Where somebody is at the desk: the page, and what of it, such as people/D07. Kept in the address, so that "back" works. */
export type Address = readonly [page: string, ...rest: string[]];

const read = (): string => location.hash.replace(/^#\/?/, '');

const listen = (told: () => void): (() => void) => {
  window.addEventListener('hashchange', told);
  return () => window.removeEventListener('hashchange', told);
};

export function useAddress(): Address {
  const [page = '', ...rest] = useSyncExternalStore(listen, read).split('/').map(decodeURIComponent);
  return [page, ...rest];
}

/** For a link: `<a href={addressOf('people', id)}>`. */
export const addressOf = (...parts: Address): string => `#/${parts.map(encodeURIComponent).join('/')}`;

export function goTo(...parts: Address): void {
  location.hash = addressOf(...parts);
}
