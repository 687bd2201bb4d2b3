import * as z from 'zod/mini';
import { buyerQuestionIds } from '../../../text/form/buyerQuestions';
import { readJson } from '../../kernel/json';

/** Entry ids of the questions about the buyer, as the sale's row keeps them. */
const storedEntries = z.record(z.string(), z.string());

export const encodeEntries = (entries: ReadonlyMap<string, string>): string =>
  JSON.stringify(Object.fromEntries(buyerQuestionIds.map((id) => [id, entries.get(id)])));

export const decodeEntries = (text: string | null): Readonly<Record<string, string>> =>
  text === null ? {} : (readJson(storedEntries, text) ?? {});
