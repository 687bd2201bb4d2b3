import * as z from 'zod/mini';

/** A text as JSON of that shape; undefined where it is none: people and other versions write files too. */
export function readJson<T>(shape: z.ZodMiniType<T>, text: string): T | undefined {
  const read = z.safeParse(shape, parsed(text));
  return read.success ? read.data : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
