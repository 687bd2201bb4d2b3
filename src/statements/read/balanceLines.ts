import { foldedText } from '../entries/folding';

const BALANCE =
  /^(?:(?:ancien|nouveau|votre) )?(?:solde|balance)(?: (?:(?:au|du|le) \d|crediteur|debiteur|initial|final|precedent|anterieur|comptable|reporte|actuel|disponible|en euros?|de fin|de debut|d ouverture|de cloture|a reporter|a nouveau|brought|carried|forward).*)?$/;
const ENGLISH = /^(?:opening|closing|starting|ending|previous) balance\b/;
const CARRIED = /^(?:report(?: de solde| a nouveau| solde)?|a reporter)$/;

/** « SOLDE CREDITEUR AU 01/04/2026 » is what there is, and moved nothing; « solde panier 12 » is a payment. */
export function isBalance(label: string): boolean {
  const text = foldedText(label);
  return BALANCE.test(text) || ENGLISH.test(text) || CARRIED.test(text);
}

const ACCOUNT = /^\d{5} \d{6,11} ?[a-z]$/;

/** A day, a sum and the number of an account, and nothing else: what LCL writes below the movements. */
export function isAccountBalance(cells: readonly string[]): boolean {
  const filled = cells.map(foldedText).filter(Boolean);
  return filled.length === 3 && ACCOUNT.test(filled[2] ?? '');
}

/** What a bank writes below its columns: without a day it is no line that was left out. */
export const isTotal = (cell: string): boolean =>
  /^(?:sous )?total\b/.test(foldedText(cell)) || isBalance(cell);
