import type { ComponentType } from 'react';
import type { Role } from '../../../shared/contract/desk/page.ts';
import type { DeskT } from '../i18n/index.ts';

/** Parts of the side bar, in their order. */
export const navigationGroups = ['walking', 'hall', 'system'] as const;

export interface DeskPageProps {
  /** What of the page is asked for: the parts of the address behind its id. */
  readonly path: readonly string[];
}

/** A page of the desk. It is shown to whoever has one of its roles; what it may do is decided in the kiosk. */
export interface DeskPage {
  /** First part of its address. */
  readonly id: string;
  /** Null: not in the side bar. */
  readonly group: (typeof navigationGroups)[number] | null;
  readonly roles: readonly Role[] | 'signed-in';
  readonly title: (t: DeskT) => string;
  readonly Page: ComponentType<DeskPageProps>;
}
