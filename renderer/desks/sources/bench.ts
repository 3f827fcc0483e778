// A source on the bench: what lies at central, and the mapping it is read by.
import type { SourceActAnswer, SourceLook } from '../../../shared/registers/source-acts.ts';

export interface Bench { readonly look: SourceLook; readonly mapping: SourceActAnswer<'source-profile'> }

export interface BenchSource { readonly system: string; readonly file: string; readonly category: string; /** The file that was sent from a desk, not the one in central's folder. */ readonly sent: boolean }
