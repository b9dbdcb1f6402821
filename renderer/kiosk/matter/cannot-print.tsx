import { Button, Frame, Icon } from '../../kit/index.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { useWords } from '../i18n/index.ts';
import { hindranceOf, type Hindrance } from '../print/hindrance.ts';
import styles from './cannot-print.module.css';
import { usePrintPaper } from './print-paper.ts';

/** Said before the first question: the form would not come out now. Goes by itself when a printer is back. */
export function CannotPrint({ hindrance }: { readonly hindrance: Hindrance }) {
  const { t } = useWords();
  return (
    <p className={styles['band']} role="status" data-testid="cannot-print" data-reason={hindrance.reason}>
      <Icon name="attention" size="large" />
      <span>
        <b>{t('matter.cannot.title')}</b> <Why hindrance={hindrance} />
      </span>
    </p>
  );
}

interface CannotPrintScreenProps extends ScreenProps {
  readonly hindrance: Hindrance;
  readonly back: () => void;
  readonly onFillIn: () => void;
}

/** What still works, asked once before she starts to fill in. */
export function CannotPrintScreen({ hindrance, back, onFillIn, ...props }: CannotPrintScreenProps) {
  const { t, say } = useWords();
  const { matter, printers } = props.context;
  const papers = (['notification', 'slip'] as const).filter((kind) => hindranceOf(printers, kind) === null);
  return (
    <Frame screen="matter" place="cannot-print" back={back}>
      <div data-testid="cannot-print-asked">
        <p className={styles['band']}>
          <Icon name="attention" size="large" />
          <b>{matter === null ? '' : say(matter.matter.name)}</b>
        </p>
        <h1 className={styles['title']}>{t('matter.cannot.title')}</h1>
        <p className={styles['lead']}>
          <Why hindrance={hindrance} />
        </p>
        <p className={styles['lead']}>{t('matter.cannot.window', { window: matter?.window.number ?? '' })}</p>
        <div className={styles['choices']}>
          {papers.map((kind) => (
            <PaperChoice key={kind} kind={kind} {...props} />
          ))}
          <Button kind="sheet" onPress={onFillIn} control="continue" testId="fill-in-anyway">
            <span>
              <b>{t('matter.cannot.fillIn')}</b>
              <small>{t('matter.cannot.fillInNote')}</small>
            </span>
            <Icon name="chevron" />
          </Button>
        </div>
      </div>
    </Frame>
  );
}

function PaperChoice({ kind, ...props }: ScreenProps & { readonly kind: 'notification' | 'slip' }) {
  const { t } = useWords();
  const { said, print } = usePrintPaper(props, kind);
  if (print === null)
    return (
      <p className={styles['said']} role="status" data-testid={`paper-${kind}-state`}>
        {said}
      </p>
    );
  return (
    <Button
      kind="sheet"
      onPress={print}
      control={kind === 'notification' ? 'print-notification' : 'other'}
      testId={`paper-${kind}`}
    >
      <span>
        <b>{said}</b>
        <small>{t(`matter.cannot.${kind}Note`)}</small>
      </span>
      <Icon name="printer" />
    </Button>
  );
}

function Why({ hindrance: { reason } }: { readonly hindrance: Hindrance }) {
  const { t } = useWords();
  return <>{reason === null ? t('matter.cannot.noPrinter') : t(`print:reason.${reason}.citizen`)}</>;
}
