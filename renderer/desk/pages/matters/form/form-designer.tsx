import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptySentence, Section } from '../../../kit/index.ts';
import { useDraft } from '../draft/draft.ts';
import { ChoiceField, CountField, TextField, TwoTexts } from '../draft/fields.tsx';
import styles from '../matters.module.css';
import { freshForm } from './fresh.ts';
import { LayoutEditor } from './layout/index.ts';
import { PageEditor } from './page-editor.tsx';
import { PageOrder } from './page-order.tsx';

/** The application form, question by question. */
export function FormDesigner() {
  const { t } = useTranslation(['matters', 'desk']);
  const { content, set } = useDraft();
  const [chosen, setChosen] = useState(0);
  const { form } = content;
  if (form === null) {
    return (
      <>
        <EmptySentence>{t('form.none')}</EmptySentence>
        <Button
          type="primary"
          onClick={() => {
            set('form', [], freshForm(content.matter));
            set('guide', ['form'], content.matter.code);
          }}
        >
          {t('form.begin')}
        </Button>
      </>
    );
  }
  const at = Math.min(chosen, form.pages.length - 1);
  return (
    <>
      <Section title={t('form.head')}>
        <TwoTexts part="form" path={['title']} label={t('form.name')} />
        <TwoTexts part="form" path={['declaration']} label={t('form.declaration')} isLong />
        <div className={styles['grid']}>
          <TextField part="form" path={['edition']} label={t('guide.edition')} maxLength={20} />
          <CountField part="form" path={['print', 'copies']} label={t('form.copies')} min={1} max={9} />
          <ChoiceField
            part="form"
            path={['print', 'sides']}
            label={t('form.sides')}
            options={[
              { value: 'one-sided', label: t('choice.sides.one-sided') },
              { value: 'two-sided-long-edge', label: t('choice.sides.two-sided-long-edge') },
            ]}
          />
          <ChoiceField
            part="form"
            path={['template']}
            label={t('form.template')}
            hint={t('hint.template')}
            options={[
              { value: 'boxed', label: t('choice.template.boxed') },
              ...(form.template === 'boxed'
                ? []
                : [
                    {
                      value: form.template,
                      label: t(
                        form.official === undefined ? 'choice.template.own' : 'choice.template.official',
                      ),
                    },
                  ]),
            ]}
            onChosen={(template) => {
              set('form', ['template'], template);
              if (template === 'boxed') set('form', ['official'], undefined);
            }}
          />
        </div>
      </Section>
      <Section title={t('form.pages')} note={t('hint.pages')}>
        <PageOrder chosen={at} onChoose={setChosen} />
        {form.pages.length > 0 && <PageEditor key={form.pages[at]!.id} at={at} />}
        <div className={styles['buttons']}>
          <Popconfirm
            title={t('form.removeAsk')}
            okText={t('form.remove')}
            cancelText={t('desk:cancel')}
            icon={null}
            placement="topLeft"
            onConfirm={() => {
              set('form', [], null);
              set('guide', ['form'], undefined);
            }}
          >
            <Button danger size="small">
              {t('form.remove')}
            </Button>
          </Popconfirm>
        </div>
      </Section>
      {form.template === 'boxed' && <LayoutEditor form={form} />}
    </>
  );
}
