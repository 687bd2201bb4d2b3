import type { FeeTerms } from '../../domain/catalogue/fee';
import type { Cycle } from '../../domain/sale/cycle';
import type { Cents } from '../../domain/values/money';
import type { Instant } from '../../domain/values/time';
import type { ReadRow, ReadTab } from '../../tabs/engine/readTab';
import type { RowOf } from '../../tabs/engine/tab';
import type { salesTab } from '../../tabs/sales';
import { decodeFees } from './storedFees';

/** What the till held, where it was counted, and since when all of the pick-up is noted. */
export interface Till {
  readonly notedAt: Instant | null;
  readonly cash: Cents | null;
  readonly cheques: Cents | null;
}

/** A sale with what the program remembers of its form. */
export interface Sale extends Cycle {
  readonly form: { readonly id: string; readonly url: string; readonly editUrl: string } | null;
  readonly answersSheet: number | null;
  readonly answersRead: number;
  /** Entry ids of the questions about the buyer, as JSON. */
  readonly entries: string | null;
  /** As they stood in Frais when the sale opened. */
  readonly terms: FeeTerms;
  /** Absent where nobody counted it or said that all is noted. */
  readonly till?: Till;
  /** Somebody changed the cell that keeps them: no amount would be right. */
  readonly areFeesLost: boolean;
}

/** Every sale that can be read, oldest first. */
export function salesOf(read: ReadTab<typeof salesTab>): Sale[] {
  return read.rows.flatMap((row) => saleOf(row) ?? []).sort((a, b) => a.number - b.number);
}

/** The sale that the working tabs are about. */
export const latestSale = (read: ReadTab<typeof salesTab>): Sale | undefined => salesOf(read).pop();

function tillOf({
  tillAt: notedAt,
  tillCash: cash,
  tillCheques: cheques,
}: RowOf<typeof salesTab>): {
  till?: Till;
} {
  return notedAt === null && cash === null && cheques === null
    ? {}
    : { till: { notedAt, cash, cheques } };
}

function saleOf({ values }: ReadRow<typeof salesTab>): Sale | undefined {
  const { number, state, opensAt, closesAt, pickupStart, pickupEnd } = values;
  if (number === null || state === null || opensAt === null) return undefined;
  if (closesAt === null || pickupStart === null || pickupEnd === null) return undefined;
  const { formId, form, formEdit } = values;
  const fees = decodeFees(values.fees);
  return {
    number,
    state,
    opensAt,
    closesAt,
    pickupStart,
    pickupEnd,
    place: values.place ?? '',
    form: formId && form && formEdit ? { id: formId, url: form, editUrl: formEdit } : null,
    answersSheet: values.answersSheet,
    answersRead: values.answersRead ?? 0,
    entries: values.entries,
    ...tillOf(values),
    terms: { fees: fees ?? [], place: values.place ?? '' },
    areFeesLost: fees === undefined,
  };
}
