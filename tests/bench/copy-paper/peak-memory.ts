// Run as a process of its own, its memory kept as the host keeps its own: makes one copy of the given number of rows and prints its highest memory in MiB.
import { boundMemory } from '../../../electron/shells/bound-memory.ts';
import { product } from './composers.ts';

boundMemory();
await product.compose(Number(process.argv[2] ?? '20000'));
console.log(String(Math.round(process.resourceUsage().maxRSS / 1024)));
