import { useRef, useState, type ReactNode } from 'react';
import { Dialog, Button } from '../../kit/index.ts';
import { useWords } from '../i18n/index.ts';
import styles from './dialogs.module.css';
import type { ScreenProps } from './screen-props.ts';

interface OpenMatter {
  /** Reads a matter and goes to its screen. */
  readonly open: (code: string) => void;
  /** Says so when it could not be read; to be rendered by the screen. */
  readonly failure: ReactNode;
}

export function useOpenMatter({ kiosk, send }: Pick<ScreenProps, 'kiosk' | 'send'>): OpenMatter {
  const { t } = useWords();
  const [failed, setFailed] = useState<string | null>(null);
  const latest = useRef(0);
  const open = (code: string): void => {
    setFailed(null);
    const asked = (latest.current += 1);
    const settle = (act: () => void) => (): void => {
      if (asked === latest.current) act();
    };
    kiosk.call('catalogue.matter', { code }).then(
      (matter) => settle(() => (matter === null ? setFailed(code) : send({ type: 'OPEN_MATTER', matter })))(),
      settle(() => setFailed(code)),
    );
  };
  const failure = failed !== null && (
    <Dialog role="alertdialog" label={t('failure.title')} onClose={() => setFailed(null)}>
      <h2>{t('failure.title')}</h2>
      <p className={styles['text']}>{t('failure.hint')}</p>
      <div className={styles['actions']}>
        <Button kind="edge" onPress={() => setFailed(null)} control="dialog-close">
          {t('common:close')}
        </Button>
        <Button kind="main" autoFocus onPress={() => open(failed)} control="matter">
          {t('failure.again')}
        </Button>
      </div>
    </Dialog>
  );
  return { open, failure };
}
