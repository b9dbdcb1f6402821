import type { Desk } from '../../bridge/desk/index.ts';
import type { Staff } from '../app/use-staff.ts';
import { useWords } from '../i18n/index.ts';
import { PasswordForm } from '../password/index.ts';
import { DoorSheet } from './door-sheet.tsx';
import { Lead } from './lead.tsx';

export interface NewPasswordProps {
  readonly desk: Desk;
  readonly staff: Staff;
}

/** After a one-time password: nothing else can be done before there is one of the person's own. */
export function NewPassword({ desk, staff }: NewPasswordProps) {
  const { t } = useWords();
  return (
    <DoorSheet name="new-password" description={staff.description} title={t('password.ownTitle')}>
      <Lead>{t('password.ownLead', { name: staff.person?.name ?? '' })}</Lead>
      <PasswordForm desk={desk} currentLabel={t('password.oneTime')} />
    </DoorSheet>
  );
}
