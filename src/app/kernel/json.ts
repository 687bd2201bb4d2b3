import * as z from 'zod/mini';

/**
 * What the drive keeps for itself as JSON, in a cell or beside the spreadsheet; undefined where
 * somebody changed it into something else.
 */
export function readJson<T>(schema: z.ZodMiniType<T>, text: string): T | undefined {
  const parsed = z.safeParse(schema, parseJson(text));
  return parsed.success ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
