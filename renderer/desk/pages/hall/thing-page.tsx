import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallLists } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAnswer } from '../../app/index.ts';
import { EmptySentence, ErrorSentence, PageHeader } from '../../kit/index.ts';
import { HallHistory } from './hall-history.tsx';

export type Trail = React.ComponentProps<typeof PageHeader>['trail'];

interface ThingPageProps {
  readonly kind: 'department' | 'window';
  readonly id: string;
  /** Null when the hall has no such thing now. */
  readonly children: (lists: HallLists, trail: Trail) => ReactNode | null;
}

/** The page of a department or a window: the thing, or that it is gone, and in either case what became of it. */
export function ThingPage({ kind, id, children }: ThingPageProps) {
  const { t } = useTranslation(['hall', 'desk']);
  const lists = useAnswer('hall', 'hall.read', {});
  const history = useAnswer('hall', 'hall.history', { kind, id });
  const trail: Trail = [
    { label: t('desk:nav.hall') },
    { label: t(`hall:${kind}.title`), href: addressOf(`${kind}s`) },
  ];
  if (lists.state === 'loading' || history.state === 'loading') return null;
  if (lists.state === 'failed' || history.state === 'failed') {
    return (
      <>
        <PageHeader trail={trail} title={id} />
        <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>
      </>
    );
  }
  const { versions } = history.value;
  const known = children(lists.value, trail);
  return (
    <>
      {known ?? (
        <>
          <PageHeader trail={trail} title={id} />
          <EmptySentence>{versions.length === 0 ? t(`hall:${kind}.unknown`) : t('gone')}</EmptySentence>
        </>
      )}
      {versions.length > 0 && <HallHistory versions={versions} />}
    </>
  );
}
