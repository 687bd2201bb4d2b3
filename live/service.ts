import { said } from './words';

export const sheetsService = (): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection => {
  const service = Sheets?.Spreadsheets;
  if (!service) throw new Error('The advanced service Sheets is not enabled');
  return service;
};

/** What was never there need not go; what is refused is no fact of its own here. */
export function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** Something stands in the way, so that a fact cannot be judged. */
export class Hindered extends Error {}

export const textOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Load, a spent quota, or something of Google's that is down. */
export function isPassing(error: unknown): boolean {
  const { details } = (error ?? {}) as { details?: { code?: unknown } };
  if (typeof details?.code === 'number') return details.code === 429 || details.code >= 500;
  const text = textOf(error);
  return said.passing.fr.test(text) || said.passing.en.test(text);
}

/** What several rows need: made once. Where it is refused `itself` says why, to its own row; the others cannot be judged. */
export type Step<T> = (() => T) & { readonly itself: () => T };

export function step<T>(make: () => T): Step<T> {
  let made: { readonly value: T } | undefined;
  let refused: { readonly error: unknown } | undefined;
  const itself = (): T => {
    if (refused) throw refused.error;
    try {
      made ??= { value: make() };
      return made.value;
    } catch (error) {
      if (!isPassing(error)) refused = { error };
      throw error;
    }
  };
  const needed = (): T => {
    try {
      return itself();
    } catch (error) {
      throw isPassing(error) ? error : new Hindered(textOf(error));
    }
  };
  return Object.assign(needed, { itself });
}
