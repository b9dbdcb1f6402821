import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCatalogueFolder, type CatalogueFolder } from '../catalogue/catalogue.fixture.ts';

const program = new URL('catalogue.ts', import.meta.url).pathname;
const run = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });

let folder: CatalogueFolder;
beforeEach(() => (folder = aCatalogueFolder()));
afterEach(() => folder.dispose());

describe('catalogue check', () => {
  it('ends with 0 and a summary when all is well', () => {
    const { status, stdout } = run('check', folder.path);
    expect(stdout).toBe('1 matters, 1 forms, 21 departments checked: 0 errors, 0 warnings\n');
    expect(status).toBe(0);
  });
  it('ends with 1 and one line a problem, guide rules included', () => {
    folder.edit('matters/driving-licence-renewal.yaml', (text) =>
      text.replace("complaintLine:\n  phone: '12345'", "complaintLine:\n  phone: '12123'"),
    );
    const { status, stdout } = run('check', folder.path);
    const [problem, summary] = stdout.trimEnd().split('\n');
    expect(problem).toMatch(
      /^matters\/driving-licence-renewal\.yaml:\d+ complaintLine\.phone: expected another number than the hotline \[complaints-go-elsewhere\]$/,
    );
    expect(summary).toContain('1 error, 0 warnings');
    expect(status).toBe(1);
  });
  it('ends with 0 when there are only warnings', () => {
    folder.edit('matters/driving-licence-renewal.yaml', (text) =>
      text.replace('zh-CN: 换证时交回', `zh-CN: ${'换'.repeat(21)}`),
    );
    const { status, stdout } = run('check', folder.path);
    expect(stdout).toContain('(warning)');
    expect(status).toBe(0);
  });
  it('says how to ask when asked wrongly, and ends with 2', () => {
    const { status, stderr } = run('mend');
    expect(stderr).toContain('Usage: npm run catalogue -- check [folder]');
    expect(status).toBe(2);
  });
});
