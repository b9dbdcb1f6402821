import { app, BrowserWindow, ipcMain, Menu, safeStorage, utilityProcess } from 'electron';
import { runShell } from './run-shell.ts';

// Packed, the program comes first; unpacked, the folder it was started with does.
const args = process.argv.slice(app.isPackaged ? 1 : 2);

await runShell({ app, BrowserWindow, ipcMain, Menu, safeStorage, utilityProcess }, import.meta.dirname, args);
