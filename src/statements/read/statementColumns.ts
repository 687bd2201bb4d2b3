import { foldedText } from '../entries/folding';

/** What a column of a statement can hold. */
export type Role =
  | 'date'
  | 'label'
  | 'reference'
  | 'amount'
  | 'debit'
  | 'credit'
  | 'side'
  | 'balance'
  | 'account'
  | 'name'
  | 'email'
  | 'refunded'
  | 'gross'
  | 'fee'
  | 'net'
  | 'state'
  | 'currency'
  | 'sort';

export type Columns = Readonly<Partial<Record<Role, readonly number[]>>>;

/** Of use where nothing better stands: Shine may tell no other day, and names what moved so. */
const VALUE_DAY = /^date ?(de )?(la )?val|^value date/;
const MOVED = /^solde (du )?mouvement$/;

/** The first that fits a header; null says that the column is of no use here. */
const HEADERS: readonly (readonly [RegExp, Role | null])[] = [
  [VALUE_DAY, null],
  [MOVED, null],
  [/franc|^valeur$|available|pointe|^time ?zone/, null],
  [/^(date )?started|^(orig|original|exchange|taux)\b|d origine|foreign|partner iban/, null],
  [/\btva\b|\bvat\b|^montant (total )?ht\b|excl/, null],
  [/^(account ?(label|name)|(intitule|nom|libelle) (du )?compte)/, null],
  [/e ?mail|courriel/, 'email'],
  [/amount refunded|montant rembourse/, 'refunded'],
  [
    /^(date|created|booked|(booking|operation|transaction|settlement) date|completed|jour\b)/,
    'date',
  ],
  [
    /^(payment )?reference$|^reference (du |de )?(paiement|payeur|client|virement)|^end to end/,
    'reference',
  ],
  [/^(montant )?(du )?debit/, 'debit'],
  [/^(montant )?(du )?credit/, 'credit'],
  [/solde|balance(?! transaction)|avant mise|^total apres/, 'balance'],
  [/^(gross|brut|avant commission|montant brut)/, 'gross'],
  [/^(fees?|frais|commission)/, 'fee'],
  [/^(net|montant net)/, 'net'],
  [/^(montant|amount|paid amount)/, 'amount'],
  [/^(sens|cdt dbt|indicateur)/, 'side'],
  [/^(devise|monnaie)( du compte)?$|^((payment|account) )?currency$/, 'currency'],
  [/^(etat|state|status|statut)/, 'state'],
  [/^(type|reporting category)/, 'sort'],
  [/^(accountnum|iban|compte|(numero|no|n) (de )?compte|account (number|no))/, 'account'],
  [
    /^(nom|name|prenom|customer|partner name|payee|payer|payeur|emetteur|contrepartie|tiers|counterparty)/,
    'name',
  ],
  [
    /libelle|label|^operation|description|nature|intitule|motif|communication|detail|objet|remarque|subject|note|campagne|informations/,
    'label',
  ],
];

/** Undefined unless a row says where day, words and sums stand. */
export function columnsIn(row: readonly string[]): Columns | undefined {
  const found = withInstead(rolesIn(row), row);
  const hasWords = found.label ?? found.reference ?? found.name ?? found.sort;
  return found.date && sumsOf(found) && hasWords ? found : undefined;
}

const sumsOf = ({ amount, gross, debit, credit }: Columns) => amount ?? gross ?? (debit && credit);

function withInstead(found: Columns, row: readonly string[]): Columns {
  const at = (fits: RegExp): readonly number[] | undefined => {
    const index = row.findIndex((cell) => fits.test(foldedText(cell)));
    return index < 0 ? undefined : [index];
  };
  const date = found.date ?? at(VALUE_DAY);
  const amount = sumsOf(found) ? found.amount : at(MOVED);
  return { ...found, ...(date ? { date } : {}), ...(amount ? { amount } : {}) };
}

function rolesIn(row: readonly string[]): Columns {
  const found: Partial<Record<Role, number[]>> = {};
  for (const [index, cell] of row.entries()) {
    const text = foldedText(cell);
    // A sentence of a preamble is no header.
    if (text === '' || text.length > 45) continue;
    const role = HEADERS.find(([fits]) => fits.test(text))?.[1];
    if (role) found[role] = [...(found[role] ?? []), index];
  }
  return found;
}

/** An export of a payment service says what it kept, or whose card was charged; banks do neither. */
export const isOfService = ({ gross, net, refunded, email, state, fee }: Columns): boolean =>
  Boolean(gross || net || refunded || (email && (state || fee)));

const CURRENCY = /\b(usd|gbp|chf|pln|sek|dkk|nok|czk|huf|ron|cad|aud|jpy|cny)\b/;

/** The currency that the header of a column of sums names, where it is not the euro. */
export function currencyIn(header: readonly string[], { amount, debit, credit }: Columns): string {
  const sums = [...(amount ?? []), ...(debit ?? []), ...(credit ?? [])];
  const named = sums.map((at) => CURRENCY.exec(foldedText(header[at] ?? ''))?.[1]);
  return (named.find(Boolean) ?? '').toUpperCase();
}

/** Columns as a person chose them. */
export interface ChosenColumns {
  readonly date: number;
  readonly label: number;
  readonly amount?: number;
  readonly debit?: number;
  readonly credit?: number;
}

/** Of what people say of each column: a date, words, and one amount or what left and what came; else undefined. */
export function chosenAmong(
  roles: readonly (keyof ChosenColumns | '')[],
): ChosenColumns | undefined {
  const at = (role: keyof ChosenColumns): number | undefined =>
    roles.includes(role) ? roles.indexOf(role) : undefined;
  const [date, label, amount] = [at('date'), at('label'), at('amount')];
  const [debit, credit] = [at('debit'), at('credit')];
  const isPaired = debit !== undefined && credit !== undefined;
  if (date === undefined || label === undefined || (amount === undefined && !isPaired))
    return undefined;
  return {
    ...{ date, label },
    ...(amount === undefined ? {} : { amount }),
    ...(debit === undefined ? {} : { debit }),
    ...(credit === undefined ? {} : { credit }),
  };
}

/** What people do not choose and a header says all the same. */
const BESIDE = ['currency', 'state', 'balance', 'reference'] as const;

export function columnsChosen(
  { date, label, amount, debit, credit }: ChosenColumns,
  header: readonly string[],
): Columns {
  const chosen: Columns = {
    date: [date],
    label: [label],
    ...(amount === undefined ? {} : { amount: [amount] }),
    ...(debit === undefined ? {} : { debit: [debit] }),
    ...(credit === undefined ? {} : { credit: [credit] }),
  };
  const taken = new Set(Object.values(chosen).flat());
  const said = rolesIn(header);
  const beside = BESIDE.flatMap((role) => {
    const free = said[role]?.filter((at) => !taken.has(at)) ?? [];
    return free.length > 0 ? [[role, free] as const] : [];
  });
  return { ...Object.fromEntries(beside), ...chosen };
}

/** The row that says most of what columns hold: the headers of a table that nobody knows. */
export function likelyHeader(rows: readonly (readonly string[])[]): number {
  let [best, most] = [-1, 1];
  for (const [at, row] of rows.entries()) {
    const count = Object.keys(rolesIn(row)).length;
    if (count > most) [best, most] = [at, count];
  }
  return best;
}
