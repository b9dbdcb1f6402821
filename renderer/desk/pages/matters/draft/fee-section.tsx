import { useTranslation } from 'react-i18next';
import { Section } from '../../../kit/index.ts';
import styles from '../matters.module.css';
import { useDraft, valueAt } from './draft.ts';
import { CountField, TwoTexts, YesNoField } from './fields.tsx';
import { Rows } from './rows.tsx';

const emptyText = () => ({ 'zh-CN': '', en: '' });
const part = 'guide';

/** What it costs: nothing, or the smallest sum, the whole scale and its basis. */
export function FeeSection() {
  const { t } = useTranslation(['matters', 'desk']);
  const { content, set } = useDraft();
  const isCharged = valueAt(content, part, ['fee', 'charged']) === true;
  return (
    <Section title={t('guide.fee')}>
      <YesNoField
        part={part}
        path={['fee', 'charged']}
        label={t('guide.charged')}
        onChosen={(isNowCharged) =>
          set(
            part,
            ['fee'],
            isNowCharged
              ? {
                  charged: true,
                  fromYuan: 0,
                  items: [{ name: emptyText(), yuan: 0 }],
                  basis: emptyText(),
                  onlinePayment: false,
                }
              : { charged: false },
          )
        }
      />
      {isCharged && (
        <>
          <div className={styles['grid']}>
            <CountField
              part={part}
              path={['fee', 'fromYuan']}
              label={t('guide.fromYuan')}
              min={0}
              decimals={2}
            />
            <YesNoField part={part} path={['fee', 'onlinePayment']} label={t('guide.onlinePayment')} />
          </div>
          <Rows
            part={part}
            path={['fee', 'items']}
            title={t('guide.feeItems')}
            fresh={() => ({ name: emptyText(), yuan: 0 })}
            addLabel={t('rows.add')}
            nameOf={(index) => String(index + 1)}
            row={(path) => (
              <>
                <TwoTexts part={part} path={[...path, 'name']} label={t('guide.feeItem')} />
                <CountField
                  part={part}
                  path={[...path, 'yuan']}
                  label={t('guide.yuan')}
                  min={0}
                  decimals={2}
                />
              </>
            )}
          />
          <TwoTexts part={part} path={['fee', 'basis']} label={t('guide.feeBasis')} />
          <TwoTexts part={part} path={['fee', 'reduction']} label={t('guide.reduction')} isOptional />
        </>
      )}
    </Section>
  );
}
