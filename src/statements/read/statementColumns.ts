import { foldedText } from '../entries/folding';

/** What a column of a statement can hold. */
export type Role =
  | 'date'
  | 'label'
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

/** The first that fits a header; null says that the column is of no use here. */
const HEADERS: readonly (readonly [RegExp, Role | null])[] = [
  [/franc|^(date )?valeur$|^date ?(de )?val|^value date|available|pointe|^time ?zone/, null],
  [/^(account ?label|(intitule|nom|libelle) (du )?compte)/, null],
  [/e ?mail|courriel/, 'email'],
  [/amount refunded|montant rembourse/, 'refunded'],
  [/^(date|created|booked|booking date|completed|jour\b)/, 'date'],
  [/^(montant )?(du )?debit/, 'debit'],
  [/^(montant )?(du )?credit/, 'credit'],
  [/solde|balance(?! transaction)|avant mise|^total apres/, 'balance'],
  [/^(gross|brut|avant commission|montant brut)/, 'gross'],
  [/^(fees?|frais|commission)/, 'fee'],
  [/^(net|montant net)/, 'net'],
  [/^(montant|amount|paid amount)/, 'amount'],
  [/^(sens|cdt dbt|indicateur)/, 'side'],
  [/^(devise|currency)$/, 'currency'],
  [/^(etat|status|statut)/, 'state'],
  [/^(type|reporting category)/, 'sort'],
  [/^(accountnum|iban|compte|(numero|no|n) (de )?compte|account (number|no))/, 'account'],
  [/^(nom|name|prenom|customer|payeur|emetteur|contrepartie|tiers|counterparty)/, 'name'],
  [
    /libelle|label|^operation|description|nature|intitule|motif|communication|detail|objet|remarque|subject|note|campagne|informations/,
    'label',
  ],
];

/** Undefined unless a row says where day, words and sums stand. */
export function columnsIn(row: readonly string[]): Columns | undefined {
  const found: Partial<Record<Role, number[]>> = {};
  for (const [index, cell] of row.entries()) {
    const text = foldedText(cell);
    // A sentence of a preamble is no header.
    if (text === '' || text.length > 45) continue;
    const role = HEADERS.find(([fits]) => fits.test(text))?.[1];
    if (role) found[role] = [...(found[role] ?? []), index];
  }
  const hasSum = found.amount ?? found.gross ?? (found.debit && found.credit);
  const hasWords = found.label ?? found.name ?? found.sort;
  return found.date && hasSum && hasWords ? found : undefined;
}

/** Columns as a person chose them. */
export interface ChosenColumns {
  readonly date: number;
  readonly label: number;
  readonly amount?: number;
  readonly debit?: number;
  readonly credit?: number;
}

export const columnsChosen = ({ date, label, amount, debit, credit }: ChosenColumns): Columns => ({
  date: [date],
  label: [label],
  ...(amount === undefined ? {} : { amount: [amount] }),
  ...(debit === undefined ? {} : { debit: [debit] }),
  ...(credit === undefined ? {} : { credit: [credit] }),
});
