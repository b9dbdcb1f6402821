import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { parse } from 'yaml';
import {
  fontFoldersOf,
  forkWorker,
  startDocuments,
  type Documents,
  type FormDocument,
} from '../../electron/documents/index.ts';
import { toPrintedForm, type Answers, type FormDefinition, type FormPicture } from '../../shared/form/index.ts';
import { formDefinitionSchema } from '../../shared/form/schema.ts';
import type { SlipDocument } from '../../shared/print/index.ts';
import type { BenchRow } from './row.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(root, 'node_modules');
const rounds = 60;
const chromiumRounds = 20;
