import { useTranslation } from 'react-i18next';
import {
  audiences,
  exerciseLevels,
  lifeEvents,
  matterTypes,
  onlineDepths,
} from '../../../../../shared/matter/choices.ts';
import { useAnswer } from '../../../app/index.ts';
import { useWords } from '../../../i18n/index.ts';
import { Section } from '../../../kit/index.ts';
import styles from '../matters.module.css';
import { useDraft, valueAt } from './draft.ts';
import {
  ChoiceField,
  CountField,
  ManyField,
  TextField,
  TwoTexts,
  WordsField,
  YesNoField,
} from './fields.tsx';
import { FeeSection } from './fee-section.tsx';
import { MaterialRow, freshMaterial } from './material-row.tsx';
import { Rows } from './rows.tsx';

const emptyText = () => ({ 'zh-CN': '', en: '' });
const part = 'guide';

/** The whole guide of a matter, in the order of the national list. */
export function GuideEditor() {
  const { t } = useTranslation(['matters', 'desk']);
  const { say } = useWords();
  const { content, set } = useDraft();
  const hall = useAnswer('hall', 'hall.read', {});
  const department = valueAt(content, part, ['department']);
  const ownWindows =
    hall.state === 'ready'
      ? hall.value.windows.filter((window) => department === undefined || window.department === department)
      : [];
  const choices = <T extends string>(values: readonly T[], group: string) =>
    values.map((value) => ({ value, label: t([`choice.${group}.${value}`] as never) as string }));
  const number = (index: number): string => String(index + 1);
  return (
    <>
      <Section title={t('section.names')}>
        <TwoTexts part={part} path={['name']} label={t('guide.name')} />
        <WordsField
          part={part}
          path={['alsoCalled']}
          label={t('guide.alsoCalled')}
          hint={t('hint.alsoCalled')}
        />
        <TwoTexts part={part} path={['summary']} label={t('guide.summary')} hint={t('hint.summary')} isLong />
        <div className={styles['grid']}>
          <TextField
            part={part}
            path={['edition']}
            label={t('guide.edition')}
            hint={t('hint.edition')}
            maxLength={20}
          />
          <TextField
            part={part}
            path={['basicCode']}
            label={t('guide.basicCode')}
            hint={t('hint.basicCode')}
            maxLength={14}
          />
          <TextField
            part={part}
            path={['implementationCode']}
            label={t('guide.implementationCode')}
            hint={t('hint.implementationCode')}
            maxLength={36}
          />
          <CountField
            part={part}
            path={['popularity']}
            label={t('guide.popularity')}
            hint={t('hint.popularity')}
            min={1}
            max={999}
          />
        </div>
      </Section>
      <Section title={t('section.place')}>
        <div className={styles['grid']}>
          <ChoiceField
            part={part}
            path={['department']}
            label={t('guide.department')}
            options={(hall.state === 'ready' ? hall.value.departments : []).map(({ id, name }) => ({
              value: id,
              label: say(name),
            }))}
            onChosen={(chosen) => {
              set(part, ['department'], chosen);
              set(part, ['window'], undefined);
            }}
          />
          <ChoiceField
            part={part}
            path={['window']}
            label={t('guide.window')}
            options={ownWindows.map(({ number: value, name }) => ({
              value,
              label: `${value}　${say(name)}`,
            }))}
          />
          <ChoiceField
            part={part}
            path={['audience']}
            label={t('guide.audience')}
            options={choices(audiences, 'audience')}
          />
          <ManyField
            part={part}
            path={['lifeEvents']}
            label={t('guide.lifeEvents')}
            hint={t('hint.lifeEvents')}
            options={choices(lifeEvents, 'lifeEvent')}
          />
          <ChoiceField
            part={part}
            path={['type']}
            label={t('guide.type')}
            options={choices(matterTypes, 'type')}
          />
          <ChoiceField
            part={part}
            path={['exerciseLevel']}
            label={t('guide.exerciseLevel')}
            options={choices(exerciseLevels, 'level')}
          />
          <TextField
            part={part}
            path={['hotline', 'phone']}
            label={t('guide.hotline')}
            hint={t('hint.phone')}
            maxLength={20}
          />
          <TextField
            part={part}
            path={['complaintLine', 'phone']}
            label={t('guide.complaintLine')}
            hint={t('hint.phone')}
            maxLength={20}
          />
        </div>
      </Section>
      <Section title={t('guide.materials')} note={t('hint.materials')}>
        <Rows
          part={part}
          path={['materials']}
          title={t('guide.materials')}
          isTitled
          fresh={freshMaterial}
          addLabel={t('material.add')}
          nameOf={number}
          row={(path) => <MaterialRow path={path} />}
        />
      </Section>
      <Section title={t('section.terms')}>
        <Rows
          part={part}
          path={['conditions']}
          title={t('guide.conditions')}
          fresh={emptyText}
          addLabel={t('rows.add')}
          nameOf={number}
          row={(path, index) => <TwoTexts part={part} path={path} label={number(index)} isLong />}
        />
        <div className={styles['grid']}>
          <ChoiceField
            part={part}
            path={['caseType']}
            label={t('guide.caseType')}
            options={choices(['immediate', 'promised'], 'caseType')}
          />
          <CountField
            part={part}
            path={['timeLimit', 'statutory', 'workingDays']}
            label={t('guide.statutory')}
            min={0}
            max={365}
          />
          <CountField
            part={part}
            path={['timeLimit', 'promised', 'workingDays']}
            label={t('guide.promised')}
            min={0}
            max={365}
          />
          <CountField part={part} path={['visits', 'count']} label={t('guide.visits')} min={0} max={9} />
        </div>
        <TwoTexts part={part} path={['visits', 'reason']} label={t('guide.visitsReason')} isOptional />
        <div className={styles['grid']}>
          <ChoiceField
            part={part}
            path={['online', 'depth']}
            label={t('guide.online')}
            options={choices(onlineDepths, 'online')}
          />
          <YesNoField part={part} path={['online', 'mailIn']} label={t('guide.mailIn')} />
          <ManyField
            part={part}
            path={['result', 'delivery']}
            label={t('guide.delivery')}
            options={choices(['window', 'mail', 'online'], 'delivery')}
          />
        </div>
        <TwoTexts part={part} path={['result', 'name']} label={t('guide.result')} />
        <TwoTexts part={part} path={['result', 'sample']} label={t('guide.resultSample')} isOptional />
      </Section>
      <FeeSection />
      <Section title={t('section.process')}>
        <Rows
          part={part}
          path={['steps']}
          title={t('guide.steps')}
          fresh={() => ({ name: emptyText() })}
          addLabel={t('rows.add')}
          nameOf={number}
          row={(path) => (
            <>
              <TwoTexts part={part} path={[...path, 'name']} label={t('guide.step')} />
              <TwoTexts part={part} path={[...path, 'detail']} label={t('guide.detail')} isOptional isLong />
            </>
          )}
        />
        <Rows
          part={part}
          path={['legalBasis']}
          title={t('guide.legalBasis')}
          fresh={emptyText}
          addLabel={t('rows.add')}
          nameOf={number}
          row={(path, index) => <TwoTexts part={part} path={path} label={number(index)} />}
        />
        <Rows
          part={part}
          path={['faq']}
          title={t('guide.faq')}
          fresh={() => ({ question: emptyText(), answer: emptyText() })}
          addLabel={t('rows.add')}
          nameOf={number}
          row={(path) => (
            <>
              <TwoTexts part={part} path={[...path, 'question']} label={t('guide.question')} />
              <TwoTexts part={part} path={[...path, 'answer']} label={t('guide.answer')} isLong />
            </>
          )}
        />
      </Section>
    </>
  );
}
