import { localTime } from '../../domain/values/time';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { numericDate } from '../../text/values/dates';
import { wordsIn } from '../../text/values/pairs';
import { accountOf, entryLabel, natureOf } from '../view/accounts';
import { buyerNames } from '../view/buyerNames';
import { entriesInPeriod } from '../view/entries';
import { money, type Table } from '../view/paperTable';
import type { BooksView } from '../view/view';

/** One posting a row. */
export function ledgerTable(view: BooksView): Table {
  const { language, zone } = view;
  const nameOf = buyerNames(view);
  const day = (at: Parameters<typeof localTime>[0]): string => numericDate(localTime(at, zone).day);
  return {
    header: wordsIn(accountingPapers, language).ledgerHeader,
    rows: entriesInPeriod(view).flatMap((entry) =>
      entry.postings.map(({ account, party, sale, basket, amount }) => {
        const { number: code, label: name } = accountOf(account, language);
        return [
          entry.number,
          day(entry.at),
          day(entry.postedAt),
          natureOf(entry.nature, language),
          code,
          name,
          nameOf(party),
          sale || null,
          basket || null,
          money(Math.max(0, amount)),
          money(Math.max(0, -amount)),
          entryLabel(entry, language),
          entry.key,
        ];
      }),
    ),
  };
}
