import type { ReactNode } from 'react';
import type { Hall } from '../../../shared/matter/index.ts';
import { DoubleRule, Frame, type FrameProps } from '../../kit/index.ts';
import { useWords } from '../i18n/index.ts';
import type { MatterDetail } from '../session/index.ts';
import styles from './guide-screen.module.css';

interface GuideScreenProps {
  readonly detail: MatterDetail;
  readonly hall: Hall;
  readonly back: () => void;
  readonly footer: Pick<FrameProps, 'action' | 'wait'>;
}

/** The rest of the guide: conditions, process, legal basis, questions, codes. */
export function GuideScreen({ detail, hall, back, footer }: GuideScreenProps) {
  const { t, say, place } = useWords();
  const { matter, department, window: counter } = detail;
  const { statutory, promised } = matter.timeLimit;
  const limit = (days: number, words: string): string => (days === 0 ? t('more.immediate') : words);
  const explained = matter.materials.filter(({ sample, issuedBy, note }) => sample ?? issuedBy ?? note);
  return (
    <Frame screen="matter" place="guide" back={back} {...footer}>
      <p className={styles['kicker']}>{say(matter.name)}</p>
      <h1 className={styles['title']}>{t('more.title')}</h1>
      <DoubleRule />
      <p className={styles['summary']}>{say(matter.summary)}</p>
      <div className={styles['parts']}>
        <Part title={t('more.conditions')}>
          <ol className={styles['numbered']}>
            {matter.conditions.map((condition) => (
              <li key={condition.en}>{say(condition)}</li>
            ))}
          </ol>
        </Part>
        <Part title={t('more.steps')}>
          <ol className={styles['numbered']}>
            {matter.steps.map(({ name, detail: said }) => (
              <li key={name.en}>
                <b>{say(name)}</b>
                {said !== undefined && <span>{say(said)}</span>}
              </li>
            ))}
          </ol>
        </Part>
        {explained.length > 0 && (
          <Part title={t('more.materials')}>
            <dl className={styles['pairs']}>
              {explained.map((material) => (
                <Pair key={material.id} name={say(material.name)}>
                  {[material.note, material.issuedBy, material.sample].map((text, at) =>
                    text === undefined ? null : (
                      <p key={at}>
                        {at === 1 && `${t('more.source')} `}
                        {at === 2 && `${t('more.samples')} `}
                        {say(text)}
                      </p>
                    ),
                  )}
                </Pair>
              ))}
            </dl>
          </Part>
        )}
        {matter.faq.length > 0 && (
          <Part title={t('more.faq')}>
            <dl className={styles['questions']}>
              {matter.faq.map(({ question, answer }) => (
                <div key={question.en}>
                  <dt>{say(question)}</dt>
                  <dd>{say(answer)}</dd>
                </div>
              ))}
            </dl>
          </Part>
        )}
        <Part title={t('more.basis')}>
          <ul className={styles['plain']}>
            {matter.legalBasis.map((basis) => (
              <li key={basis.en}>{say(basis)}</li>
            ))}
          </ul>
        </Part>
        <Part title={t('more.codes')}>
          <dl className={styles['pairs']}>
            <Pair name={t('more.department')}>{say(department.name)}</Pair>
            <Pair name={t('more.address')}>
              {say(hall.address)} {place(counter.floor, counter.zone)} {counter.number}
            </Pair>
            <Pair name={t('more.type')}>{t(`matter.type.${matter.type}`)}</Pair>
            <Pair name={t('more.level')}>{t(`more.levels.${matter.exerciseLevel}`)}</Pair>
            <Pair name={t('more.limit')}>
              <p>{limit(promised.workingDays, t('more.promised', { count: promised.workingDays }))}</p>
              {promised.note !== undefined && <p>{say(promised.note)}</p>}
              <p>{limit(statutory.workingDays, t('more.statutory', { count: statutory.workingDays }))}</p>
              {statutory.note !== undefined && <p>{say(statutory.note)}</p>}
            </Pair>
            {matter.fee.charged && (
              <>
                <Pair name={t('matter.fee')}>
                  {matter.fee.items.map(({ name, yuan }) => (
                    <p key={name.en}>{t('matter.feeItem', { name: say(name), sum: yuan })}</p>
                  ))}
                </Pair>
                <Pair name={t('more.feeBasis')}>{say(matter.fee.basis)}</Pair>
                {matter.fee.reduction !== undefined && (
                  <Pair name={t('more.reduction')}>{say(matter.fee.reduction)}</Pair>
                )}
              </>
            )}
            <Pair name={t('more.result')}>
              <p>{say(matter.result.name)}</p>
              <p>{matter.result.delivery.map((way) => t(`more.delivery.${way}`)).join(t('common:comma'))}</p>
            </Pair>
            {matter.visits.reason !== undefined && (
              <Pair name={t('more.visitReason')}>{say(matter.visits.reason)}</Pair>
            )}
            <Pair name={t('more.online')}>
              {matter.online.note === undefined
                ? t(`matter.depth.${matter.online.depth}`)
                : say(matter.online.note)}
            </Pair>
            <Pair name={t('more.basicCode')}>{matter.basicCode}</Pair>
            <Pair name={t('more.implementationCode')}>{matter.implementationCode}</Pair>
            <Pair name={t('more.edition')}>{matter.edition}</Pair>
          </dl>
        </Part>
      </div>
      <p className={styles['notice']}>{say(hall.notice)}</p>
    </Frame>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Pair({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
