import { useState } from 'react';
import type { Desk } from '../../bridge/desk/index.ts';
import type { Staff } from '../app/use-staff.ts';
import { NewPassword } from './new-password.tsx';
import { SetUp } from './set-up.tsx';
import { SignIn } from './sign-in.tsx';

/** What is asked of a person before the desk opens. */
export function Door({ desk, staff }: { readonly desk: Desk; readonly staff: Staff }) {
  const [madeId, setMadeId] = useState<string | null>(null);
  if (staff.description === null) return null;
  if (staff.person !== null) return <NewPassword desk={desk} staff={staff} />;
  if (staff.description.needsSetUp && madeId === null) {
    return <SetUp desk={desk} description={staff.description} onMade={setMadeId} />;
  }
  return <SignIn desk={desk} staff={staff} madeId={staff.signedOut === null ? madeId : null} />;
}
