import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';

export interface RemoveButtonProps {
  readonly question: string;
  readonly isRunning: boolean;
  readonly onRemove: () => void;
}

/** Asks before it takes something out of the hall. */
export function RemoveButton({ question, isRunning, onRemove }: RemoveButtonProps) {
  const { t } = useTranslation(['hall', 'desk']);
  return (
    <Popconfirm
      title={question}
      okText={t('remove')}
      cancelText={t('desk:cancel')}
      icon={null}
      placement="bottomRight"
      onConfirm={onRemove}
    >
      <Button loading={isRunning}>{t('remove')}</Button>
    </Popconfirm>
  );
}
