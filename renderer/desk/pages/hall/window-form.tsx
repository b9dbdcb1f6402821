import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallLists } from '../../../../shared/contract/desk/page.ts';
import type { ServiceWindow } from '../../../../shared/matter/index.ts';
import { useWords } from '../../i18n/index.ts';
import styles from './hall.module.css';
import { placeKey } from './place-key.ts';
import { trimmed } from './trimmed.ts';
import { TwoTexts } from './two-texts.tsx';

export interface WindowFormProps {
  readonly lists: HallLists;
  /** Null for a new one, which gets its number here. */
  readonly initial: ServiceWindow | null;
  readonly submitLabel: string;
  readonly isRunning: boolean;
  readonly onSubmit: (window: ServiceWindow) => void;
  /** Beside the button. */
  readonly children?: ReactNode;
}

interface Fields extends Pick<ServiceWindow, 'number' | 'department' | 'name' | 'openingHours'> {
  /** See `placeKey`. */
  readonly place: string;
}

/** What a window is, where it stands and when it is open. */
export function WindowForm({
  lists: { departments, zones },
  initial,
  submitLabel,
  isRunning,
  onSubmit,
  children,
}: WindowFormProps) {
  const { t } = useTranslation(['hall', 'desk']);
  const { t: desk, say } = useWords();
  const needed = { required: true, message: desk('needed') };
  const submit = ({ number, department, name, place, openingHours }: Fields): void => {
    const { floor, zone } = zones.find((each) => placeKey(each) === place)!;
    onSubmit({
      number: initial?.number ?? number,
      department,
      name: trimmed(name),
      floor,
      zone,
      openingHours: trimmed(openingHours),
    });
  };
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      initialValues={initial === null ? {} : { ...initial, place: placeOf(initial, zones) }}
      onFinish={submit}
    >
      {initial === null && (
        <Form.Item
          name="number"
          label={t('window.number')}
          extra={t('window.numberHint')}
          normalize={(text: string) => text.trim().toUpperCase()}
          rules={[{ required: true, pattern: /^[A-Z]\d{2}$/, message: t('window.numberWrong') }]}
        >
          <Input className={styles['number'] ?? ''} autoComplete="off" maxLength={3} />
        </Form.Item>
      )}
      <div className={styles['pair']}>
        <Form.Item name="department" label={t('window.department')} rules={[needed]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={departments.map(({ id, name }) => ({ value: id, label: say(name) }))}
          />
        </Form.Item>
        <Form.Item name="place" label={t('window.place')} extra={t('window.placeHint')} rules={[needed]}>
          <Select
            options={zones.map((each) => ({
              value: placeKey(each),
              label: t('placeNamed', { floor: each.floor, zone: say(each.name) }),
            }))}
          />
        </Form.Item>
      </div>
      <TwoTexts name="name" label={t('window.name')} hint={t('window.nameHint')} />
      <TwoTexts name="openingHours" label={t('window.openingHours')} hint={t('window.openingHoursHint')} />
      <div className={styles['buttons']}>
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {submitLabel}
        </Button>
        {children}
      </div>
    </Form>
  );
}

/** Undefined when the plan no longer has that zone, so that another must be chosen. */
function placeOf(window: ServiceWindow, zones: HallLists['zones']): string | undefined {
  const place = placeKey(window);
  return zones.some((each) => placeKey(each) === place) ? place : undefined;
}
