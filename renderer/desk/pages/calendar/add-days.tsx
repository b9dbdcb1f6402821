import { Button, DatePicker, Form, Input, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { weekdaysOnly, workingDaysOf, type CalendarDay } from '../../../../shared/calendar/index.ts';
import { useWords } from '../../i18n/index.ts';
import { Sheet } from '../../kit/index.ts';
import styles from './calendar.module.css';

interface Fields {
  readonly from: Dayjs;
  readonly to?: Dayjs | null;
  readonly working: boolean;
  readonly name: string;
}

const plain = workingDaysOf(weekdaysOnly);
/** No holiday is longer. */
const mostDays = 31;

/** One day, or a holiday of several: of its days those are taken that differ from Monday to Friday. */
export function AddDays({ onAdd }: { readonly onAdd: (days: readonly CalendarDay[]) => void }) {
  const { t } = useTranslation('rounds');
  const { t: desk } = useWords();
  const [form] = Form.useForm<Fields>();
  const submit = ({ from, to, working, name }: Fields): void => {
    const last = to ?? from;
    const days: CalendarDay[] = [];
    for (let day = from; !day.isAfter(last, 'day') && days.length < mostDays; day = day.add(1, 'day')) {
      days.push({ day: day.format('YYYY-MM-DD'), working, name });
    }
    onAdd(days.filter(({ day }) => plain.isWorkingDay(day) !== working));
    form.resetFields();
  };
  return (
    <div className={styles['add']}>
      <Sheet title={t('calendar.add')}>
        <Form<Fields>
          form={form}
          name="day"
          layout="vertical"
          requiredMark={false}
          validateTrigger="onSubmit"
          initialValues={{ working: false, name: '' }}
          onFinish={submit}
        >
          <div className={styles['row']}>
            <Form.Item
              name="from"
              label={t('calendar.from')}
              rules={[{ required: true, message: desk('needed') }]}
            >
              <DatePicker />
            </Form.Item>
            <Form.Item name="to" label={t('calendar.to')}>
              <DatePicker />
            </Form.Item>
            <Form.Item
              name="name"
              label={t('calendar.name')}
              rules={[{ required: true, whitespace: true, message: desk('needed') }]}
            >
              <Input maxLength={40} autoComplete="off" />
            </Form.Item>
          </div>
          <Form.Item name="working" label={t('calendar.kind')}>
            <Radio.Group
              options={[
                { value: false, label: t('calendar.holiday') },
                { value: true, label: t('calendar.working') },
              ]}
            />
          </Form.Item>
          <Button htmlType="submit">{t('calendar.add')}</Button>
        </Form>
      </Sheet>
    </div>
  );
}
