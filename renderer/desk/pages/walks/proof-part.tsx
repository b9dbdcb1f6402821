import { useTranslation } from 'react-i18next';
import type { WalkProof } from '../../../../shared/contract/desk/page.ts';
import { useWords } from '../../i18n/index.ts';
import { CautionSentence, ErrorSentence, Exact, QrCode, Sheet } from '../../kit/index.ts';
import styles from './proof-part.module.css';

/** What makes the trace of this walk evidence, and what it does not prove. */
export function ProofPart({ proof, walk }: { readonly proof: WalkProof; readonly walk: string }) {
  const { t } = useTranslation('walks');
  const { moment } = useWords();
  const { entries, lastSeq, brokenAt, checkpoint, anchors, vkey } = proof;
  const anchored = Math.max(0, ...anchors.map(({ size }) => size));
  return (
    <Sheet title={t('proof.title')}>
      {brokenAt === null ? (
        <p className={styles['count']}>
          <span>{t('proof.entries', { count: entries })}</span>
          <span>{t('proof.intact')}</span>
        </p>
      ) : (
        <ErrorSentence>{t('proof.broken', { seq: brokenAt })}</ErrorSentence>
      )}
      {checkpoint === null ? (
        <p>{t('proof.noCheckpoint')}</p>
      ) : (
        <div className={styles['pair']}>
          <QrCode rows={checkpoint.code} label={t('proof.code')} sizePx={132} />
          <dl className={styles['facts']}>
            <dt>{t('proof.root')}</dt>
            <dd title={checkpoint.root}>{short(checkpoint.root)}</dd>
            <dd className={styles['note']}>{t('proof.size', { size: checkpoint.size })}</dd>
            {anchors.length > 0 && <dt>{t('proof.anchored')}</dt>}
            {anchors.map(({ kind, atMs, reference, size }) => (
              <dd key={kind}>
                {t(`proof.${kind}`, { reference, when: moment(atMs) })}
                {size < lastSeq && ` ${t('proof.upTo', { size })}`}
              </dd>
            ))}
          </dl>
        </div>
      )}
      {anchored < lastSeq && (
        <CautionSentence>
          {anchored === 0 ? t('proof.notAnchored') : t('proof.notAnchoredAfter', { seq: anchored })}
        </CautionSentence>
      )}
      <p className={styles['note']}>{t('proof.key')}</p>
      <Exact>{vkey}</Exact>
      <p className={styles['note']}>{t('proof.command')}</p>
      <Exact>{`npm run trace -- verify --vkey '${vkey.split('+')[0]}+…'`}</Exact>
      <Exact>{`npm run trace -- export --format jsonl --walkthrough ${walk}`}</Exact>
    </Sheet>
  );
}

const short = (hex: string): string =>
  `${hex.slice(0, 4)} ${hex.slice(4, 8)} ${hex.slice(8, 12)} … ${hex.slice(-4)}`;
