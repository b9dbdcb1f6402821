import { useTranslation } from 'react-i18next';
import type { Department, ServiceWindow } from '../../../../shared/matter/index.ts';
import { useDepartmentName } from '../../app/index.ts';
import type { LocalizedText } from '../../../../shared/text/index.ts';

/** One thing that a department or window says of itself, in words. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** Everything that a department or window says, in the order of its form, and always all of it. */
export function useHallFacts(): (content: Department | ServiceWindow) => readonly Fact[] {
  const { t } = useTranslation(['hall', 'desk']);
  const departmentName = useDepartmentName();
  const both = (label: string, text: LocalizedText): Fact[] => [
    { label: t('in.zh-CN', { label }), text: text['zh-CN'] },
    { label: t('in.en', { label }), text: text.en },
  ];
  return (content) =>
    'number' in content
      ? [
          { label: t('window.department'), text: departmentName(content.department) },
          ...both(t('window.name'), content.name),
          { label: t('window.place'), text: t('place', { floor: content.floor, zone: content.zone }) },
          ...both(t('window.openingHours'), content.openingHours),
        ]
      : [...both(t('department.name'), content.name), ...both(t('department.shortName'), content.shortName)];
}
