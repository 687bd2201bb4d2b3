import { folded } from '../../domain/values/fold';
import { maskedIban } from '../../domain/values/iban';
import { expected, type Problem } from '../../domain/values/problem';
import { rowsOfSettings } from '../../text/settings/settingRows';
import type { Reads } from '../kernel/reads';
import { payees } from '../money/payouts';
import { contactOf, producerContacts } from '../records/producerContacts';

/** Where money or mails of a producer would go astray, whether payments are followed or not. */
export const accountProblems = (snapshot: Reads<'producers'>): Problem[] => [
  ...unpayable(snapshot),
  ...sharedAddresses(snapshot),
  ...unknownCollector(snapshot),
];

/** IBANs that no bank takes or that nobody has confirmed, and holders that no bank reads. */
function unpayable(snapshot: Reads<'producers'>): Problem[] {
  const of = payees(snapshot);
  return snapshot.tabs.producers.rows.flatMap(({ values, at }): Problem[] => {
    const { typed, holder, iban, fault, before, at: first } = of(values.name ?? '');
    if (first !== at) return [];
    const place = { tab: 'producers', row: at + 1, column: 'iban' } as const;
    if (iban === 'nameless')
      return [{ ...place, ...expected('holder'), column: 'accountHolder', read: holder }];
    if (before !== undefined)
      return [
        { ...place, code: 'ibanChanged', read: maskedIban(before), detail: maskedIban(typed) },
      ];
    return fault ? [{ ...place, ...expected('iban'), read: typed }] : [];
  });
}

/** What is written to one reaches the other. */
function sharedAddresses({ tabs }: Reads<'producers'>): Problem[] {
  const first = new Map<string, string>();
  return tabs.producers.rows.flatMap(({ at, values: { name, email } }): Problem[] => {
    if (!name || !email) return [];
    const other = first.get(folded(email));
    if (other === undefined) first.set(folded(email), name);
    if (other === undefined || folded(other) === folded(name)) return [];
    const place = { tab: 'producers', row: at + 1, column: 'email' } as const;
    return [{ ...place, code: 'emailOfBoth', read: email, detail: other }];
  });
}

/** Named in Réglages as who collects, and in no row: everybody is to be paid. */
function unknownCollector(snapshot: Reads<'producers'>): Problem[] {
  const { collector: read } = snapshot.settings;
  const { producers } = snapshot.tabs;
  if (read === '' || !producers.stands || contactOf(producerContacts(snapshot), read)) return [];
  const row = rowsOfSettings(snapshot).get('collector');
  return [
    {
      ...{ ...expected('producer'), tab: 'settings', column: 'value', read },
      ...(row ? { row: row.at + 1 } : {}),
    },
  ];
}
