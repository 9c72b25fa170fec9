// First import of the page: zod would otherwise try `new Function` on the first parse, which the policy reports.
import { config } from 'zod/v4/core';

config({ jitless: true });
