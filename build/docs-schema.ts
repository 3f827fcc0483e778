// `node build/docs-schema.ts`: writes the published JSON Schema of a machine-readable answer from the shape in the code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportSchema } from '../shared/export/export-document.ts';
import { root } from './root.ts';

const folder = join(root, 'assets', 'schemas');
mkdirSync(folder, { recursive: true });
const file = join(folder, 'export-1.schema.json');
writeFileSync(file, `${JSON.stringify(exportSchema(), null, 2)}\n`);
console.log(`written: ${file}`);
