// `node build/docs-rules.ts`: writes docs/rules.md from the tables of rules.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesDocument } from '../tests/faults/rules/rules-document.ts';
import { root } from './root.ts';

const file = join(root, 'docs', 'rules.md');
writeFileSync(file, rulesDocument());
console.log(`written: ${file}`);
