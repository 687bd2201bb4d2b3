import { foldedText } from './folding';

/** What sort of movement a line is, as far as its words tell. */
export type EntryKind =
  | 'transfer'
  | 'cards'
  | 'cheques'
  | 'cash'
  | 'fee'
  | 'debit'
  | 'purchase'
  | 'provider'
  | 'providerFee'
  | 'providerPayout'
  /** What a payment service sent to the bank, as the bank shows it. */
  | 'fromProvider'
  | 'other';

const SIGNS: readonly (readonly [RegExp, EntryKind])[] = [
  [/^(commissions?|com |frais|cotis|agios|interets debiteurs|tva s?u?r? ?com)/, 'fee'],
  [/^(remise|rem|enc|encaissement) ?(de |d |par )?(cartes?|cb|carte bancaire)\b/, 'cards'],
  [/^remcb|^(remise )?tpe\b/, 'cards'],
  [/^(remise|rem|depot|enc|encaissement) ?(de |d )?(cheques?|chq)\b/, 'cheques'],
  [/^(versement|depot|remise) (d |de |en )?(especes|billets|numeraire)/, 'cash'],
  [/^(prlv|prelevement|prel\b|ech|echeance)/, 'debit'],
  [/^(carte|cb|paiement (par )?(carte|cb)|achat cb|retrait)/, 'purchase'],
  [/^(vir|virement|versement|vrt|sepa)\b/, 'transfer'],
];

const PROVIDERS =
  /\b(stripe|hello ?asso|paypal|sumup|payplug|i?zettle|stancer|gocardless|adyen|viva wallet|mollie payments|lydia solutions)\b/;

export function kindOf(label: string, cents: number): EntryKind {
  const text = foldedText(label);
  if (cents > 0 && PROVIDERS.test(text)) return 'fromProvider';
  const [, kind = 'other'] = SIGNS.find(([sign]) => sign.test(text)) ?? [];
  return kind === 'fee' && cents > 0 ? 'other' : kind;
}

const TRANSFER = /^(VIR(EMENTS?)?|VRT)$/i;
/** What stands between the word for a transfer and the name. */
const BETWEEN = new Set(
  'SEPA INST INSTANTANE INSTANTANÉ EUROPEEN PERMANENT WEB RECU REÇU EMIS ÉMIS FAVEUR EN VOTRE DE DU POUR VERS A À TIERS LE LA / : . -'.split(
    ' ',
  ),
);

/** Whoever is named behind the words of a transfer; nobody where it is none. */
export function payerOf(text: string): string {
  const [first = '', ...words] = text.split(/\s+/);
  if (!TRANSFER.test(first)) return '';
  const from = words.findIndex((word) => !BETWEEN.has(word.toUpperCase()));
  return from < 0
    ? ''
    : words
        .slice(from)
        .join(' ')
        .replace(/^D['’]/i, '');
}
