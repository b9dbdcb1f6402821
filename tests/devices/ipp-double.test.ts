import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startIppDouble, status } from './ipp-double/index.ts';
import { runToEnd } from './office/processes.ts';

/** One request as ipptool, which holds answers to the standard, sends it. */
const operation = (name: string, more: string, expected: string): string => `{
  OPERATION ${name}
  GROUP operation-attributes-tag
  ATTR charset attributes-charset utf-8
  ATTR naturalLanguage attributes-natural-language en
  ATTR uri printer-uri $uri
  ${more}
  ${expected}
}
`;
const print = (expected: string): string =>
  operation(
    'Print-Job',
    'ATTR name requesting-user-name other\nATTR name job-name first\nATTR mimeMediaType document-format application/pdf\nFILE $filename',
    expected,
  );

it('the IPP double answers as the standard wants it, held against it by ipptool', async () => {
  const double = await startIppDouble();
  onTestFinished(() => double.stop());
  const folder = mkdtempSync(join(tmpdir(), 'ipp-double-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'page.pdf'), '%PDF-1.4\n%%EOF\n');
  const holds = async (text: string): Promise<void> => {
    writeFileSync(join(folder, 'double.test'), text);
    await runToEnd('ipptool', [
      '-tv',
      '-f',
      join(folder, 'page.pdf'),
      double.uri,
      join(folder, 'double.test'),
    ]);
  };
  await double.show(['output-area-full-warning', 'door-open-error']);
  double.hold('before-sheet');
  await holds(
    operation(
      'Get-Printer-Attributes',
      '',
      'STATUS successful-ok\nEXPECT printer-state OF-TYPE enum\nEXPECT printer-state-reasons OF-TYPE keyword WITH-VALUE "/door-open-error|output-area-full-warning/"\nEXPECT printer-up-time OF-TYPE integer',
    ),
  );
  await holds(
    print('STATUS successful-ok\nEXPECT job-id OF-TYPE integer WITH-VALUE 1\nEXPECT job-state OF-TYPE enum'),
  );
  const ofJob = (name: string, expected: string): string =>
    operation(name, 'ATTR integer job-id 1', expected);
  await holds(
    ofJob('Get-Job-Attributes', 'STATUS successful-ok\nEXPECT job-name OF-TYPE name WITH-VALUE first'),
  );
  await holds(ofJob('Cancel-Job', 'STATUS successful-ok'));
  await holds(ofJob('Get-Job-Attributes', 'EXPECT job-state OF-TYPE enum WITH-VALUE 7'));
  await holds(
    operation('Get-Jobs', 'ATTR keyword which-jobs completed', 'STATUS successful-ok\nEXPECT job-id COUNT 1'),
  );
  double.refuse(status.busy);
  await holds(print('STATUS server-error-busy'));
  double.refuse(status.formatNotSupported);
  await holds(print('STATUS client-error-document-format-not-supported'));
  expect(double.cancels()).toBe(1);
});
