// Run as a process of its own: makes one copy of the given number of rows and prints its highest memory in MiB.
import { product } from './composers.ts';

await product.compose(Number(process.argv[2] ?? '20000'));
console.log(String(Math.round(process.resourceUsage().maxRSS / 1024)));
