import { folded } from '../../domain/values/fold';
import { buyerNames } from '../view/buyerNames';
import { entriesOf } from '../view/entries';
import type { BooksView } from '../view/view';
import type { ThirdParty } from './journalEntry';

export interface Auxiliary {
  /** « C0012 », « F0003 »: short, and nobody's address. */
  readonly code: string;
  readonly name: string;
}

const PREFIX = { customer: 'C', producer: 'F' } as const;

/**
 * Third parties in the order in which the ledger first named them: it is only ever added to, so a
 * code stays whose it is (docs/rules.md A12).
 */
export function auxiliariesOf(view: BooksView): (party: ThirdParty) => Auxiliary {
  const nameOf = buyerNames(view);
  const codes = new Map<string, string>();
  const counts = { customer: 0, producer: 0 };
  const codeOf = ({ kind, id }: ThirdParty): string => {
    const key = `${kind} ${folded(id)}`;
    const known = codes.get(key);
    if (known !== undefined) return known;
    counts[kind] += 1;
    const code = `${PREFIX[kind]}${String(counts[kind]).padStart(4, '0')}`;
    codes.set(key, code);
    return code;
  };
  for (const { postings } of entriesOf(view))
    for (const { account, party } of postings) {
      if (party === '') continue;
      if (account === 'buyers' || account === 'credits') codeOf({ kind: 'customer', id: party });
      if (account === 'producers') codeOf({ kind: 'producer', id: party });
    }
  return (party) => ({
    code: codeOf(party),
    name: party.kind === 'customer' ? nameOf(party.id) : party.id,
  });
}
