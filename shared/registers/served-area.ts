// What an office serves, for the offline scope: towns by name and beginnings of postcodes.
import { z } from 'zod';

/** `postcodes`: two to five digits; 33 serves 33100 and 33960. */
export const servedArea = z.strictObject({ towns: z.array(z.string().min(1).max(100)).max(500), postcodes: z.array(z.string().regex(/^\d{2,5}$/)).max(2000) });
export type ServedArea = z.infer<typeof servedArea>;
