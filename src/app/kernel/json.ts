import * as z from 'zod/mini';
import { parsedJson } from '../../formats/parsedJson';

/**
 * What the drive keeps for itself as JSON, in a cell or beside the spreadsheet; undefined where
 * somebody changed it into something else.
 */
export function readJson<T>(schema: z.ZodMiniType<T>, text: string): T | undefined {
  const parsed = z.safeParse(schema, parsedJson(text));
  return parsed.success ? parsed.data : undefined;
}
