import { Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/index.ts';
import { Sheet } from '../../../kit/index.ts';
import { useDraft } from '../draft/draft.ts';
import { ChoiceField, CountField, Place, TwoTexts } from '../draft/fields.tsx';
import { Rows } from '../draft/rows.tsx';
import styles from '../matters.module.css';
import { ConditionEditor } from './condition-editor.tsx';
import { freshQuestion } from './fresh.ts';
import { QuestionEditor } from './question-editor.tsx';

const part = 'form';

/** One page: what it asks, when it is shown, whether it is filled in several times, and its questions. */
export function PageEditor({ at }: { readonly at: number }) {
  const { t } = useTranslation(['matters', 'desk']);
  const { say } = useWords();
  const { content, set } = useDraft();
  const form = content.form!;
  const page = form.pages[at]!;
  const path = ['pages', at];
  const before = form.pages
    .slice(0, at)
    .filter(({ repeat }) => repeat === undefined)
    .flatMap(({ fields }) => fields);
  return (
    <Sheet title={t('form.page', { number: at + 1 })}>
      <div className={styles['row']}>
        <TwoTexts
          part={part}
          path={[...path, 'title']}
          label={t('form.question')}
          hint={t('hint.question')}
        />
        <TwoTexts part={part} path={[...path, 'hint']} label={t('form.hint')} isOptional />
        <TwoTexts part={part} path={[...path, 'shortTitle']} label={t('form.shortTitle')} isOptional />
        <ConditionEditor path={[...path, 'showWhen']} fields={before} />
        <Place part={part} path={[...path, 'repeat']} label={t('form.repeat')} hint={t('hint.repeat')}>
          {({ id }) => (
            <Switch
              id={id}
              checked={page.repeat !== undefined}
              checkedChildren={t('yes')}
              unCheckedChildren={t('no')}
              aria-label={t('form.repeat')}
              onChange={(isOn) =>
                set(
                  part,
                  [...path, 'repeat'],
                  isOn
                    ? {
                        min: 1,
                        max: 5,
                        itemName: { 'zh-CN': '', en: '' },
                        nameField: page.fields[0]?.id ?? '',
                      }
                    : undefined,
                )
              }
            />
          )}
        </Place>
        {page.repeat !== undefined && (
          <>
            <TwoTexts
              part={part}
              path={[...path, 'repeat', 'itemName']}
              label={t('form.itemName')}
              hint={t('hint.itemName')}
            />
            <div className={styles['grid']}>
              <CountField
                part={part}
                path={[...path, 'repeat', 'min']}
                label={t('form.least')}
                min={0}
                max={50}
              />
              <CountField
                part={part}
                path={[...path, 'repeat', 'max']}
                label={t('form.most')}
                min={1}
                max={50}
              />
              <ChoiceField
                part={part}
                path={[...path, 'repeat', 'nameField']}
                label={t('form.nameField')}
                options={page.fields.map((field) => ({
                  value: field.id,
                  label: say(field.label) || field.id,
                }))}
              />
            </div>
          </>
        )}
        <Rows
          part={part}
          path={[...path, 'fields']}
          title={t('form.fields')}
          fresh={() => freshQuestion(form)}
          addLabel={t('form.addField')}
          nameOf={(index) => say(page.fields[index]!.label) || String(index + 1)}
          row={(place, index) => (
            <QuestionEditor
              path={place}
              field={page.fields[index]!}
              before={[...before, ...page.fields.slice(0, index)]}
            />
          )}
        />
      </div>
    </Sheet>
  );
}
