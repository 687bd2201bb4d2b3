import { cents } from '../../domain/values/money';
import type { RawEntry, StatementProblem } from '../entries/entry';
import { foldedText } from '../entries/folding';
import { readAmount } from './amounts';
import { readDay } from './days';
import { cellsOf, isDone, type Learnt } from './learnt';

/** The service's own, beside what it keeps of each payment. */
const FEE_ONLY = /^(stripe fee|fee|frais|commission|cotisation|abonnement)/;
const PAYOUT = /payout|withdraw|transfer to bank|virement|retrait|versement/;

/** What a payment service took in: the gross amount, and the fee that it kept of it. */
export function providerEntries(
  learnt: Learnt,
  cells: readonly string[],
  line: number,
  problems: StatementProblem[],
): RawEntry[] {
  const one = (role: Parameters<typeof cellsOf>[2]): string =>
    cellsOf(learnt, cells, role)[0] ?? '';
  const date = readDay(one('date'), learnt.order);
  const written = one('gross') || one('amount') || one('net');
  const gross = readAmount(written, learnt.mark)?.cents;
  const report = (code: StatementProblem['code'], read: string): RawEntry[] => {
    problems.push({ code, line, read });
    return [];
  };
  if (!isDone(one('state'))) return report('notDone', one('state'));
  if (!/^(eur)?$/i.test(one('currency'))) return report('foreignCurrency', one('currency'));
  if (!date) return one('date') ? report('badDate', one('date')) : report('noDate', written);
  if (gross === undefined) return report('badAmount', written);
  const net = readAmount(one('net'), learnt.mark)?.cents;
  const charged = readAmount(one('fee'), learnt.mark)?.cents;
  const fee = cents(net === undefined ? Math.abs(charged ?? 0) : gross - net);
  const sort = one('sort');
  const counterparty = cellsOf(learnt, cells, 'name').join(' ');
  const said = [
    counterparty,
    ...cellsOf(learnt, cells, 'email'),
    ...cellsOf(learnt, cells, 'label'),
  ];
  if (FEE_ONLY.test(foldedText(sort)) && gross < 0)
    return [{ date, cents: gross, texts: [sort, ...said], kind: 'providerFee' }];
  const isPayout = gross < 0 && PAYOUT.test(foldedText(sort));
  const kind = isPayout ? 'providerPayout' : 'provider';
  const back = readAmount(one('refunded'), learnt.mark)?.cents ?? 0;
  return [
    { date, cents: gross, fee, texts: [sort, ...said], counterparty, kind },
    ...(back > 0
      ? [{ date, cents: cents(-back), texts: ['Refund', ...said], counterparty, kind } as const]
      : []),
  ];
}
