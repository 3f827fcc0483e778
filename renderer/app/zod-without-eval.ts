// Must be imported before any schema is used: zod would try `new Function`, which the content security policy refuses.
import { z } from 'zod';

z.config({ jitless: true });
