import { useState } from 'react';
import type { AttendantJob } from '../../../shared/contract/page.ts';
import type { Kiosk } from '../../bridge/index.ts';
import { Button, Icon } from '../../kit/index.ts';
import type { TraySheets } from '../print/printing-view.tsx';
import { TrayDialog } from '../print/tray-dialog.tsx';
import { useAttendantWords } from './words.ts';

interface TestTrayProps {
  readonly kiosk: Kiosk;
  /** The test page that was asked for last. */
  readonly job: AttendantJob | undefined;
  readonly at: string;
}

/** The test page of a printer that prints on the screen. */
export function TestTray({ kiosk, job, at }: TestTrayProps) {
  const t = useAttendantWords();
  const [sheets, setSheets] = useState<TraySheets | null>(null);
  if (job?.state !== 'printed' || job.printerId !== at) return null;
  const open = (): void => {
    kiosk.callAttendant('attendant.testSheets', {}).then(
      (answer) => setSheets(answer.sheets.filter((sheet) => sheet.job === job.id)),
      () => undefined,
    );
  };
  return (
    <>
      <Button kind="sheet" onPress={open} testId={`see-test-${at}`}>
        <Icon name="zoom" />
        {t('attendant:act.seeTest')}
      </Button>
      {sheets !== null && <TrayDialog sheets={sheets} onClose={() => setSheets(null)} />}
    </>
  );
}
