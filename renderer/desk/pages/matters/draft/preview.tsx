import { Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterContent } from '../../../../../shared/contract/desk/page.ts';
import type { Answers } from '../../../../../shared/form/index.ts';
import type { Language } from '../../../../../shared/text/index.ts';
import styles from '../matters.module.css';
import { PaperPreview } from './paper-preview.tsx';
import { ScreenPreview } from './screen-preview.tsx';

const views = ['screen', 'notification', 'slip', 'form'] as const;

interface PreviewProps {
  readonly id: string;
  readonly content: MatterContent;
  /** Where the screens begin. */
  readonly begins: 'matter' | 'form';
}

/** The draft as citizens would get it: the kiosk itself, to be tried out, and the papers. */
export function Preview({ id, content, begins }: PreviewProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const [view, setView] = useState<(typeof views)[number]>('screen');
  const [language, setLanguage] = useState<Language>('zh-CN');
  const [answers, setAnswers] = useState<Answers>({});
  const settled = useSettled(content);
  const shown = views.filter((each) => each !== 'form' || content.form !== null);
  return (
    <aside className={styles['preview']} aria-label={t('preview.title')}>
      <div className={styles['views']}>
        <Segmented
          size="small"
          value={view}
          options={shown.map((each) => ({ value: each, label: t(`preview.${each}`) }))}
          onChange={setView}
        />
        <Segmented
          size="small"
          value={language}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={setLanguage}
        />
      </div>
      {view === 'screen' ? (
        <ScreenPreview
          id={id}
          content={settled}
          language={language}
          begins={begins}
          onAnswers={setAnswers}
          onConfirmed={() => setView(content.form === null ? 'slip' : 'form')}
        />
      ) : (
        <PaperPreview id={id} content={settled} paper={view} language={language} answers={answers} />
      )}
    </aside>
  );
}

const settleMs = 600;

/** The draft as it was when nobody had typed for a moment. */
function useSettled(content: MatterContent): MatterContent {
  const [settled, setSettled] = useState(content);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(content), settleMs);
    return () => clearTimeout(timer);
  }, [content]);
  return settled;
}
