import { useTranslation } from 'react-i18next';
import type { MatterContent } from '../../../../../shared/contract/desk/page.ts';
import type { Answers } from '../../../../../shared/form/index.ts';
import type { Language } from '../../../../../shared/text/index.ts';
import { EmptySentence } from '../../../kit/index.ts';
import styles from '../matters.module.css';
import { asJson } from './draft.ts';
import { useDrawn } from './use-drawn.ts';

interface PaperPreviewProps {
  readonly id: string;
  readonly content: MatterContent;
  readonly paper: 'slip' | 'notification' | 'form';
  readonly language: Language;
  /** What was tried out on the screens. */
  readonly answers: Answers;
}

/** A paper of the draft as it would be printed. */
export function PaperPreview({ id, content, paper, language, answers }: PaperPreviewProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const drawn = useDrawn('matters.preview', {
    id,
    content: asJson(content),
    paper,
    language,
    answers,
  });
  if (drawn === null) return <EmptySentence>{t('preview.notYet')}</EmptySentence>;
  return (
    <div className={styles['papers']} data-paper={paper}>
      {drawn.pages.map((page, at) => (
        <img key={at} src={page} alt={t('preview.page', { paper: t(`preview.${paper}`), number: at + 1 })} />
      ))}
    </div>
  );
}
