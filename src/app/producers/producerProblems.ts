import { areAccountsDone, areOrdersOpen, wasCalledOff } from '../../domain/sale/transitions';
import { folded } from '../../domain/values/fold';
import { maskedIban } from '../../domain/values/iban';
import { expected, type Problem } from '../../domain/values/problem';
import { rowsOfSettings } from '../../text/settings/settingRows';
import type { Reads } from '../kernel/reads';
import { payees } from '../money/payouts';
import { offeredOf } from '../records/offer';
import { contactOf, producerContacts } from '../records/producerContacts';
import { saleOf } from '../records/sale';

/** Where money or mails of a producer would go astray, whether payments are followed or not. */
export function accountProblems(snapshot: Reads<'producers'>): Problem[] {
  const { producers } = snapshot.tabs;
  const of = payees(snapshot);
  const addresses = new Map<string, string>();
  const problems = producers.rows.flatMap(({ values, at }): Problem[] => {
    const { name, email } = values;
    const place = { tab: 'producers', row: at + 1 } as const;
    const found: Problem[] = [];
    // IBANs that no bank takes or that nobody has confirmed, and holders that no bank reads.
    const { typed, holder, iban, fault, before, at: first } = of(name ?? '');
    if (first === at && iban === 'nameless')
      found.push({ ...place, ...expected('holder'), column: 'accountHolder', read: holder });
    else if (first === at && before !== undefined) {
      const [read, detail] = [maskedIban(before), maskedIban(typed)];
      found.push({ ...place, code: 'ibanChanged', column: 'iban', read, detail });
    } else if (first === at && fault)
      found.push({ ...place, ...expected('iban'), column: 'iban', read: typed });
    if (!name || !email) return found;
    // What is written to one reaches the other.
    const other = addresses.get(folded(email)) ?? name;
    addresses.set(folded(email), other);
    if (folded(other) === folded(name)) return found;
    return [
      ...found,
      { ...place, code: 'emailOfBoth', column: 'email', read: email, detail: other },
    ];
  });
  // Named in Réglages as who collects, and in no row: everybody is to be paid.
  const { collector: read } = snapshot.settings;
  if (read === '' || !producers.stands || contactOf(producerContacts(snapshot), read))
    return problems;
  const row = rowsOfSettings(snapshot).get('collector');
  const place = { tab: 'settings', column: 'value', read, ...(row ? { row: row.at + 1 } : {}) };
  return [...problems, { ...expected('producer'), ...place }];
}

/**
 * Who sells in this sale under a name that Producteurs has no more, renamed or deleted: nobody can be
 * told what to bring, or be paid (docs/rules.md O40).
 */
export function goneSellers(snapshot: Reads<'producers' | 'sales' | 'offer'>): Problem[] {
  const { producers, offer } = snapshot.tabs;
  const state = saleOf(snapshot)?.state;
  if (!state || areAccountsDone(state) || wasCalledOff(state) || !producers.stands) return [];
  const contacts = producerContacts(snapshot);
  const served = new Map(offer.rows.map(({ at, values }) => [at, values.served ?? 0]));
  const gone = new Map<string, Problem>();
  for (const { producer, row } of offeredOf(offer)) {
    const sells = areOrdersOpen(state) || (served.get(row) ?? 0) > 0;
    if (producer === '' || !sells || gone.has(producer) || contactOf(contacts, producer)) continue;
    const place = { tab: 'offer', row: row + 1, column: 'producer' } as const;
    gone.set(producer, { code: 'sellerGone', ...place, read: producer });
  }
  return [...gone.values()];
}
