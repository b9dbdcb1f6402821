import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kiosk } from '../../bridge/kiosk.ts';
import styles from './form-sheet.module.css';
import { placeSheet } from './place-sheet.ts';
import type { PictureRequest } from './picture-drawer.ts';
import { useFormPicture } from './use-form-picture.ts';

interface FormSheetProps {
  readonly kiosk: Kiosk;
  readonly request: PictureRequest & {
    readonly focus: { readonly field: string; readonly item: number | null };
  };
}

/**
 * The form that is being filled in, lying under the page: the very picture that will be printed, slid so that the cell
 * in hand is in sight. Nothing is drawn when there is no picture.
 */
export function FormSheet({ kiosk, request }: FormSheetProps): ReactNode {
  const { t } = useTranslation('form');
  const picture = useFormPicture(kiosk, request);
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const { focus } = request;
  const cell = picture?.cells.find((known) => known.field === focus.field && known.item === focus.item);
  const page =
    picture?.pages.find(({ number }) => cell === undefined || number === cell.page) ?? picture?.pages[0];
  const shown = page === undefined ? null : placeSheet(page, cell ?? null, size);
  return (
    <div className={styles.under} data-empty={shown === null}>
      <p className={styles.caption}>{t('goesHere')}</p>
      <div ref={place} className={styles.window} data-testid="form-sheet" aria-hidden="true">
        {page !== undefined && shown !== null && (
          <div
            className={styles.sheet}
            style={{
              inlineSize: shown.width,
              blockSize: shown.height,
              transform: `translateY(${-shown.slide}px)`,
            }}
          >
            <img src={page.address} alt="" />
            {page.over !== null && <img src={page.over} alt="" />}
          </div>
        )}
      </div>
    </div>
  );
}
