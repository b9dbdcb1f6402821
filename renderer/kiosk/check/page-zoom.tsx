import { useRef, useState, type ReactNode } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, Icon, type IconName } from '../../kit/index.ts';
import type { PageImage } from '../form/picture-drawer.ts';
import styles from './page-zoom.module.css';

interface PageZoomProps {
  readonly pages: readonly PageImage[];
  readonly close: () => void;
}

/** How much of what was seen stays in sight after a step. */
const step = 0.6;

/** The page over the whole screen, moved with buttons: no pinching, no dragging needed. */
export function PageZoom({ pages, close }: PageZoomProps): ReactNode {
  const { t } = useTranslation('form');
  const [at, setAt] = useState(0);
  const view = useRef<HTMLDivElement>(null);
  const page = pages[at];
  if (page === undefined) return null;
  const move = (x: number, y: number): void => {
    const element = view.current;
    element?.scrollBy({
      left: x * element.clientWidth * step,
      top: y * element.clientHeight * step,
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
    });
  };
  const turn = (to: number): void => {
    setAt(to);
    view.current?.scrollTo({ top: 0, left: 0 });
  };
  const pan = (
    word: 'zoomUp' | 'zoomDown' | 'zoomLeft' | 'zoomRight',
    icon: IconName,
    x: number,
    y: number,
  ): ReactNode => (
    <Button kind="sheet" className={styles.pan} onPress={() => move(x, y)} control="zoom">
      <Icon name={icon} />
      {t(word)}
    </Button>
  );
  return (
    <ModalOverlay isOpen className={styles.overlay ?? ''} onOpenChange={(open) => !open && close()}>
      <Modal className={styles.modal ?? ''}>
        <AriaDialog
          className={styles.dialog ?? ''}
          aria-label={t('zoomLabel', { page: at + 1, pages: pages.length })}
          data-testid="page-zoom"
        >
          <div className={styles.view} ref={view}>
            <img
              className={styles.page}
              src={page.address}
              alt={t('zoomLabel', { page: at + 1, pages: pages.length })}
            />
          </div>
          <div className={styles.bar}>
            {pan('zoomUp', 'up', 0, -1)}
            {pan('zoomDown', 'down', 0, 1)}
            {pan('zoomLeft', 'back', -1, 0)}
            {pan('zoomRight', 'forward', 1, 0)}
            {at > 0 && (
              <Button className={styles.pan} onPress={() => turn(at - 1)} control="page-turn">
                {t('pageBefore')}
              </Button>
            )}
            {at < pages.length - 1 && (
              <Button className={styles.pan} onPress={() => turn(at + 1)} control="page-turn">
                {t('pageAfter')}
              </Button>
            )}
            <Button
              kind="main"
              className={styles.close}
              onPress={close}
              control="dialog-close"
              testId="zoom-close"
            >
              {t('zoomClose')}
              <Icon name="close" />
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
