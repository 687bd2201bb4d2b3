import * as z from 'zod/mini';
import { instant } from '../../domain/values/time';

/** What several commands are asked with, as a page or a menu sends it. */

export const nothing = z.object({});
export const word = z.optional(z.string());
export const day = z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)));
export const time = z.pipe(z.int(), z.transform(instant));
export const moment = z.optional(time);
