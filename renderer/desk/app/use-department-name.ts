import { useWords } from '../i18n/index.ts';
import { useDesk } from './desk-context.ts';

/** A department's short name; its code when the catalogue no longer has it. */
export function useDepartmentName(): (id: string) => string {
  const { say } = useWords();
  const { description } = useDesk();
  return (id) => {
    const department = description.departments.find((each) => each.id === id);
    return department ? say(department.shortName) : id;
  };
}
