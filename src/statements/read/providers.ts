import { cents } from '../../domain/money';
import type { RawEntry, StatementProblem } from '../entry';
import { foldedText } from '../folding';
import { readAmount } from './amounts';
import { readDay } from './days';
import { cellsOf, type Learnt } from './learnt';

const NOT_DONE = /attente|pending|refus|fail|echou|annul|cancel|expire|denied|incomplete|requires/;
const PAYOUT = /payout|withdraw|transfer to bank|virement|retrait|versement/;

/** What a payment service took in: the gross amount, and its fee as a line of its own. */
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
  if (NOT_DONE.test(foldedText(one('state')))) return report('notDone', one('state'));
  if (!/^(eur)?$/i.test(one('currency'))) return report('foreignCurrency', one('currency'));
  if (!date) return report('badDate', one('date'));
  if (gross === undefined) return report('badAmount', written);
  const net = readAmount(one('net'), learnt.mark)?.cents;
  const told = readAmount(one('fee'), learnt.mark)?.cents;
  const fee = net === undefined ? -Math.abs(told ?? 0) : net - gross;
  const sort = one('sort');
  const counterparty = cellsOf(learnt, cells, 'name').join(' ');
  const texts = [sort, counterparty, ...cellsOf(learnt, cells, 'label')];
  const isPayout = gross < 0 && PAYOUT.test(foldedText(sort));
  const kind = isPayout ? 'providerPayout' : 'provider';
  return [
    { date, cents: gross, texts, counterparty, kind },
    ...(fee === 0
      ? []
      : [{ date, cents: cents(fee), texts: ['Commission', ...texts], kind: 'fee' as const }]),
  ];
}
