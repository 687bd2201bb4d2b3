import { fail, ok, type Result } from '../../domain/values/result';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal, Summary } from '../kernel/refusal';
import { emptySheet, type Needs, openBook } from '../kernel/snapshot';

const needs: Needs = { whole: ['settings'], rows: [], columns: { fees: [], history: [] } };

/** The Frais tab, for a drive that wants one; where it stands already nothing changes. */
export function addFees(ports: Ports): Result<Summary, Refusal> {
  const book = openBook(ports, needs);
  if (!book.has('settings')) return fail({ code: 'notInstalled' });
  if (book.has('fees')) return ok({ code: 'feesThere' });
  const { sheetId, title } = emptySheet('fees', book.place.locale);
  carryOut(ports, book, needs, {
    rows: {},
    layout: [{ kind: 'addTab', tab: 'fees', sheetId, title }],
  });
  return ok({ code: 'feesThere' });
}
