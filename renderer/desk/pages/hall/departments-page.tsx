import type { DeskPageProps } from '../page.ts';
import { DepartmentList } from './department-list.tsx';
import { DepartmentPage } from './department-page.tsx';
import { NewDepartmentPage } from './new-department-page.tsx';

/** Departments (部门): all of them, one, or a new one, by the address. */
export function DepartmentsPage({ path: [id] }: DeskPageProps) {
  if (id === undefined) return <DepartmentList />;
  // A code never has a dot.
  return id === '.new' ? <NewDepartmentPage /> : <DepartmentPage key={id} id={id} />;
}
