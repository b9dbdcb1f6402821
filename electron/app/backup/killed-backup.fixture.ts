/** A program that makes a backup of a data folder, says when it writes, and is killed by whoever started it. */
import { makeBackup } from '../../desk/index.ts';
import { snapshotBeside } from '../../store/index.ts';

const [dataFolder, folder, mark] = process.argv.slice(2) as [string, string, string];
await makeBackup({
  dataFolder,
  folder,
  mark,
  configFile: null,
  kioskName: '自助机 03',
  passphrase: 'correct horse battery',
  nowMs: Date.UTC(2026, 10, 24, 9, 41),
  workFolder: dataFolder,
  snapshot: snapshotBeside,
  onStep: (step) => process.stdout.write(`${step}\n`),
});
