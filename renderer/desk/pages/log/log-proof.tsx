import { useTranslation } from 'react-i18next';
import type { LogState } from '../../../../shared/contract/desk/page.ts';
import { useWords } from '../../i18n/index.ts';
import { CautionSentence, Exact, QrCode, Sheet } from '../../kit/index.ts';
import styles from './log.module.css';

/** The key to note down, and what outside this machine holds the log. */
export function LogProof({ state }: { readonly state: LogState }) {
  const { t } = useTranslation('log');
  const { moment } = useWords();
  const { size, signedSize, anchors, vkey, vkeyCode } = state;
  const anchored = Math.max(0, ...anchors.map((anchor) => anchor.size));
  return (
    <aside>
      <Sheet title={t('anchor.title')}>
        <dl className={styles['facts']}>
          <dt>{t('anchor.signed')}</dt>
          <dd>{t('anchor.upTo', { seq: signedSize })}</dd>
          {anchors.map(({ kind, count, size: upTo, atMs, reference }) => (
            <div key={kind}>
              <dt>{t(`anchor.${kind}`, { count })}</dt>
              <dd>{t('anchor.newest', { seq: upTo, when: moment(atMs) })}</dd>
              {reference !== null && <dd>{t('anchor.reference', { reference })}</dd>}
            </div>
          ))}
        </dl>
        <CautionSentence>
          {anchored >= size
            ? t('anchor.all')
            : anchored === 0
              ? t('anchor.nothing')
              : t('anchor.after', { from: anchored + 1, to: size })}
        </CautionSentence>
      </Sheet>
      <Sheet title={t('key.title')}>
        <QrCode rows={vkeyCode} label={t('key.code')} sizePx={148} />
        <Exact>{vkey}</Exact>
        <p className={styles['note']}>{t('key.lead')}</p>
      </Sheet>
    </aside>
  );
}
