// The languages of service and texts that carry all of them.
import { z } from 'zod';

export const languages = ['fi', 'sv', 'en'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

/** One text in each language of service. */
export const texts = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });
export type Texts = z.infer<typeof texts>;
