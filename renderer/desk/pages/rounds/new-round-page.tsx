import { Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { addressOf, goTo, useDesk } from '../../app/index.ts';
import { useEvaluationAct } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorSentence, PageHeader, Sheet } from '../../kit/index.ts';
import styles from './rounds.module.css';

interface Fields {
  readonly name: string;
  readonly from: Dayjs;
  readonly to: Dayjs;
  readonly ownDepartmentExcluded: boolean;
  readonly noMatterTwice: boolean;
  readonly departments: string[];
}

/** Opens a round: when, whose matters, and by which rules they are drawn. */
export function NewRoundPage() {
  const { t } = useTranslation('rounds');
  const { t: desk, say } = useWords();
  const { description } = useDesk();
  const open = useEvaluationAct('rounds.open');
  const needed = [{ required: true, message: desk('needed') }];

  const submit = async ({ from, to, ...fields }: Fields): Promise<void> => {
    const opened = await open.run({ ...fields, from: isoDay(from), to: isoDay(to) });
    if (opened) goTo('rounds', opened.id);
  };
  return (
    <>
      <PageHeader trail={[{ label: t('list.title'), href: addressOf('rounds') }]} title={t('list.open')} />
      {open.problem !== null && <ErrorSentence>{open.problem}</ErrorSentence>}
      <Sheet>
        <Form<Fields>
          layout="vertical"
          requiredMark={false}
          validateTrigger="onSubmit"
          initialValues={{ name: '', ownDepartmentExcluded: true, noMatterTwice: true, departments: [] }}
          onFinish={(fields) => void submit(fields)}
        >
          <Form.Item
            name="name"
            label={t('list.name')}
            extra={t('open.nameHint')}
            rules={[{ required: true, whitespace: true, message: desk('needed') }]}
          >
            <Input autoComplete="off" maxLength={100} />
          </Form.Item>
          <div className={styles['pair']}>
            <Form.Item name="from" label={t('open.from')} rules={needed}>
              <DatePicker />
            </Form.Item>
            <Form.Item name="to" label={t('open.to')} rules={needed}>
              <DatePicker />
            </Form.Item>
          </div>
          <Form.Item name="departments" label={t('open.departments')} extra={t('open.departmentsHint')}>
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={description.departments.map(({ id, name }) => ({ value: id, label: say(name) }))}
            />
          </Form.Item>
          <Form.Item name="ownDepartmentExcluded" valuePropName="checked" noStyle>
            <Checkbox>{t('rule.ownDepartmentExcluded')}</Checkbox>
          </Form.Item>
          <br />
          <Form.Item name="noMatterTwice" valuePropName="checked">
            <Checkbox>{t('rule.noMatterTwice')}</Checkbox>
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={open.isRunning}>
            {t('list.open')}
          </Button>
        </Form>
      </Sheet>
    </>
  );
}

const isoDay = (day: Dayjs): string => day.format('YYYY-MM-DD');
