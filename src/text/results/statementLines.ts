import { NBSP } from '../values/format';
import type { WordsOf } from '../values/pairs';

interface OfBasket {
  readonly basket: number;
  readonly name: string;
}

/** What a line of a statement is, and why; `{0}` of a problem is what was read, `{1}` the line. */
export const statementLines = {
  what: {
    payment: { fr: 'paiement', en: 'payment' },
    partial: { fr: 'paiement partiel', en: 'part payment' },
    topUp: { fr: 'complément', en: 'top-up' },
    several: { fr: 'paiement de plusieurs paniers', en: 'payment of several baskets' },
    double: { fr: 'payé en double, mis en avoir', en: 'paid twice, kept as credit' },
    more: { fr: 'paiement, le surplus en avoir', en: 'payment, the surplus as credit' },
    refund: { fr: 'remboursement', en: 'refund' },
    payout: { fr: 'reversement', en: 'payout' },
    payoutFile: { fr: 'virements aux producteurs', en: 'transfers to producers' },
    cards: { fr: 'remise de cartes', en: 'card remittance' },
    cheques: { fr: 'remise de chèques', en: 'cheque deposit' },
    cash: { fr: 'dépôt d’espèces', en: 'cash deposit' },
    bankFee: { fr: 'commission bancaire', en: 'bank commission' },
    providerPayout: { fr: 'versement vers la banque', en: 'transfer to the bank' },
    providerFee: { fr: 'commission du service de paiement', en: 'charge of the payment service' },
    fromProvider: {
      fr: 'versement d’un service de paiement',
      en: 'transfer from a payment service',
    },
    noted: { fr: 'déjà noté à la main', en: 'noted by hand already' },
    known: { fr: 'déjà lu', en: 'read already' },
    payoutKnown: { fr: 'reversement déjà noté', en: 'payout noted already' },
    nothing: { fr: 'rien à faire', en: 'nothing to do' },
    unknown: { fr: 'à traiter', en: 'to be dealt with' },
  },
  reasons: {
    reference: { fr: 'La référence du paiement y est.', en: 'It carries the payment reference.' },
    numberAndName: {
      fr: 'Le numéro du panier et le nom y sont.',
      en: 'The basket number and the name are there.',
    },
    numberAndAmount: {
      fr: 'Le numéro du panier y est et le montant est le bon.',
      en: 'The basket number is there and the amount is right.',
    },
    numbersAndSum: {
      fr: 'Les numéros des paniers y sont et leur somme est la bonne.',
      en: 'The basket numbers are there and their sum is right.',
    },
    piecesAndSum: {
      fr: 'Les virements qui nomment ce panier font ensemble la somme due.',
      en: 'The transfers that name this basket make up what is due.',
    },
    nameAndAmount: {
      fr: 'Le nom ou l’adresse y est et le montant est le bon.',
      en: 'The name or the address is there and the amount is right.',
    },
    nameAndSum: {
      fr: 'Le nom y est et ses commandes font ensemble ce montant.',
      en: 'The name is there and its orders make up this amount.',
    },
    numberOnly: {
      fr: 'Le numéro du panier y est, mais ni le nom ni le montant.',
      en: 'The basket number is there, but neither the name nor the amount.',
    },
    numberElsewhere: {
      fr: 'Le panier de ce numéro porte un autre nom et un autre montant.',
      en: 'The basket of that number has another name and another amount.',
    },
    referenceElsewhere: {
      fr: 'La référence est celle d’un panier qui n’attend plus rien.',
      en: 'The reference is that of a basket that waits for nothing any more.',
    },
    nameOnly: {
      fr: 'Le nom y est, mais le montant n’est pas celui qui reste dû.',
      en: 'The name is there, but the amount is not what is left to pay.',
    },
    familyName: {
      fr: 'Un nom semblable et le bon montant.',
      en: 'A similar name and the right amount.',
    },
    amountOnly: {
      fr: 'Le montant est celui d’un seul panier, mais le nom n’y est pas.',
      en: 'The amount is that of one basket alone, but the name is not there.',
    },
    equalCandidates: {
      fr: `Plusieurs paniers conviennent aussi bien${NBSP}: à vous de choisir.`,
      en: 'Several baskets fit as well: the choice is yours.',
    },
    namedDouble: {
      fr: 'Ce nom a déjà tout payé, et le montant est le même.',
      en: 'This name has paid everything already, and the amount is the same.',
    },
    sumDiffers: {
      fr: 'Les paniers nommés ne font pas ensemble ce montant.',
      en: 'The baskets named do not make up this amount.',
    },
    otherNameFits: {
      fr: `La référence ou le numéro dit un panier, le nom et le montant en disent un autre${NBSP}: à vous de choisir.`,
      en: 'The reference or the number says one basket, the name and the amount say another: the choice is yours.',
    },
    beforeSale: { fr: 'D’avant l’ouverture de cette vente.', en: 'From before this sale opened.' },
    longAfterSale: {
      fr: 'De plus d’un an après l’ouverture de cette vente.',
      en: 'More than a year after this sale opened.',
    },
    tooLarge: {
      fr: 'Un montant aussi grand n’est jamais enregistré sans vous.',
      en: 'An amount that large is never recorded without you.',
    },
    notedByHand: {
      fr: 'Un virement de ce montant est déjà noté pour ce panier.',
      en: 'A transfer of this amount is noted for this basket already.',
    },
    alreadyRead: {
      fr: 'Cette ligne a été enregistrée à une lecture précédente.',
      en: 'This line was recorded when it was read before.',
    },
    perhapsRead: {
      fr: `Un mouvement du même montant est déjà enregistré, à quelques jours près${NBSP}: peut-être le même, lu dans un autre relevé.`,
      en: 'A movement of the same amount is recorded already, a few days apart: perhaps the same one, read in another statement.',
    },
    depositTies: {
      fr: 'Les paiements notés font ensemble ce montant.',
      en: 'The payments noted make up this amount.',
    },
    depositSubset: {
      fr: 'Une seule réunion de paniers non payés fait ce montant.',
      en: 'One set of unpaid baskets alone makes up this amount.',
    },
    depositGap: {
      fr: 'Les paiements notés ne font pas ce montant.',
      en: 'The payments noted do not make up this amount.',
    },
    words: { fr: 'Le libellé le dit.', en: 'Its words say so.' },
    otherAccount: {
      fr: 'Le relevé est celui d’un autre compte que celui du drive.',
      en: 'The statement is of another account than the drive’s.',
    },
    partlyRead: {
      fr: `Une partie seulement de cette ligne est enregistrée${NBSP}: voyez Encaissements.`,
      en: 'Only a part of this line is recorded: see Receipts.',
    },
    takenBack: {
      fr: `Cette ligne a été enregistrée, puis reprise dans Argent${NBSP}: elle ne compte plus, sauf pour ce que vous lui donnez à payer.`,
      en: 'This line was recorded and taken back in Money: it counts no more, but for what you give it to pay.',
    },
    providerCovers: {
      fr: 'L’export du service ou les paiements par carte notés couvrent ce versement.',
      en: 'The export of the service or the card payments noted cover this transfer.',
    },
    providerMissing: {
      fr: `Ce qui est noté par carte ne couvre pas ce versement${NBSP}: donnez aussi l’export du service, il dit qui a payé.`,
      en: 'The card payments noted do not cover this transfer: give the export of the service as well, it says who paid.',
    },
    zero: { fr: 'Le montant est nul.', en: 'The amount is nothing.' },
    credit: {
      fr: 'Le nom ou la référence y est, et l’avoir couvre ce montant.',
      en: 'The name or the reference is there, and the credit covers this amount.',
    },
    noCredit: {
      fr: 'Le panier est nommé, mais son acheteur n’a pas d’avoir de ce montant.',
      en: 'The basket is named, but its buyer has no credit of that amount.',
    },
    ordered: {
      fr: 'Le virement a été demandé pour ce montant.',
      en: 'The transfer was ordered for this amount.',
    },
    owed: {
      fr: 'C’est ce qui reste à payer à ce producteur.',
      en: 'It is what is left to pay to this producer.',
    },
    payoutDiffers: {
      fr: 'Ce producteur est nommé, mais le montant n’est pas ce qui lui est dû.',
      en: 'This producer is named, but the amount is not what is owed.',
    },
    alreadyPaid: {
      fr: 'Ce reversement est déjà noté comme payé.',
      en: 'This payout is noted as paid already.',
    },
    nothingFits: {
      fr: 'Ni référence, ni nom, ni montant du drive.',
      en: 'Neither a reference nor a name nor an amount of the drive.',
    },
  },
  /** `{0}` is what was read, `{1}` the line. */
  problems: {
    empty: {
      fr: `Il n’y a rien à lire${NBSP}: le fichier est vide.`,
      en: 'There is nothing to read: the file is empty.',
    },
    notText: {
      fr: `C’est un fichier pour un programme ({0}), pas un relevé qui se lit ligne à ligne. Demandez à la banque un fichier CSV, OFX, CAMT.053 ou CFONB${NBSP}; ou copiez les lignes et collez-les ici.`,
      en: 'This is a file for a program ({0}), not a statement that can be read line by line. Ask the bank for a CSV, OFX, CAMT.053 or CFONB file; or copy the lines and paste them here.',
    },
    notStatement: {
      fr: `Ce n’est pas un relevé${NBSP}: rien ne s’y lit en lignes et en colonnes. Demandez à la banque un fichier CSV, OFX, CAMT.053 ou CFONB${NBSP}; ou copiez les lignes et collez-les ici.`,
      en: 'This is no statement: nothing in it can be read in rows and columns. Ask the bank for a CSV, OFX, CAMT.053 or CFONB file; or copy the lines and paste them here.',
    },
    unknownLayout: {
      fr: 'Cette présentation n’est pas connue. Dites quelles colonnes portent la date, le libellé et le montant.',
      en: 'This layout is not known. Say which columns hold the date, the words and the amount.',
    },
    cutShort: {
      fr: 'Le relevé s’arrête au milieu, ligne {1}. Ce qui précède est lu.',
      en: 'The statement ends in the middle, at line {1}. What comes before is read.',
    },
    badAmount: {
      fr: `Ligne {1}${NBSP}: «${NBSP}{0}${NBSP}» n’est pas un montant${NBSP}; la ligne est laissée de côté.`,
      en: 'Line {1}: “{0}” is not an amount; the line is left out.',
    },
    badDate: {
      fr: `Ligne {1}${NBSP}: «${NBSP}{0}${NBSP}» n’est pas une date${NBSP}; la ligne est laissée de côté.`,
      en: 'Line {1}: “{0}” is not a date; the line is left out.',
    },
    noDate: {
      fr: `Ligne {1}${NBSP}: «${NBSP}{0}${NBSP}» est un montant sans date${NBSP}; la ligne est laissée de côté.`,
      en: 'Line {1}: “{0}” is an amount without a date; the line is left out.',
    },
    tooLong: {
      fr: `Ce relevé est trop long ({0} millions de caractères)${NBSP}; demandez à la banque des périodes plus courtes.`,
      en: 'This statement is too long ({0} million characters); ask the bank for shorter periods.',
    },
    ambiguousDates: {
      fr: 'Rien ne dit si le jour ou le mois vient en premier. Lu avec le jour en premier.',
      en: 'Nothing says whether the day or the month comes first. Read with the day first.',
    },
    lostCharacters: {
      fr: 'Des lettres accentuées ont été perdues avant d’arriver ici. Reprenez si possible le fichier de la banque.',
      en: 'Accented letters were lost before they came here. Take the bank’s own file if you can.',
    },
    thousandsLost: {
      fr: `Ligne {1}${NBSP}: «${NBSP}{0}${NBSP}», un point d’interrogation à la place d’un espace. Lu sans lui.`,
      en: 'Line {1}: “{0}”, a question mark in place of a space. Read without it.',
    },
    foreignCurrency: {
      fr: `Ligne {1}${NBSP}: une autre monnaie que l’euro ({0})${NBSP}; la ligne est laissée de côté.`,
      en: 'Line {1}: a currency other than the euro ({0}); the line is left out.',
    },
    notDone: {
      fr: `Ligne {1}${NBSP}: «${NBSP}{0}${NBSP}», l’opération n’est pas faite${NBSP}; la ligne est laissée de côté.`,
      en: 'Line {1}: “{0}”, it has not been carried out; the line is left out.',
    },
    balanceGap: {
      fr: 'Les lignes ne mènent pas du solde du début à celui de la fin ({0} centimes d’écart).',
      en: 'The lines do not lead from the first balance to the last ({0} cents apart).',
    },
    severalAccounts: {
      fr: 'Le fichier parle de plusieurs comptes.',
      en: 'The file is about several accounts.',
    },
    otherAccount: {
      fr: `Ce relevé est celui d’un autre compte ({0}) que celui du drive${NBSP}: rien n’en est enregistré.`,
      en: 'This statement is of another account ({0}) than the drive’s: nothing of it is recorded.',
    },
  },
  layouts: {
    csv: { fr: 'tableau d’une banque (CSV)', en: 'a bank’s table (CSV)' },
    provider: { fr: 'export d’un service de paiement', en: 'export of a payment service' },
    ofx: { fr: 'OFX', en: 'OFX' },
    camt: { fr: 'CAMT.053', en: 'CAMT.053' },
    cfonb: { fr: 'CFONB 120', en: 'CFONB 120' },
    unknown: { fr: 'inconnue', en: 'unknown' },
  },
  open: { fr: 'à traiter', en: 'to be dealt with' },
  proposed: {
    fr: (what: string) => `à confirmer${NBSP}: ${what}`,
    en: (what: string) => `to confirm: ${what}`,
  },
  basket: {
    fr: ({ basket, name }: OfBasket, sale: number | undefined) =>
      basket === 0
        ? `avoir${name ? ` de ${name}` : ''}`
        : `panier ${basket}${sale === undefined ? '' : ` de la vente ${sale}`}${name ? ` (${name})` : ''}`,
    en: ({ basket, name }: OfBasket, sale: number | undefined) =>
      basket === 0
        ? `credit${name ? ` of ${name}` : ''}`
        : `basket ${basket}${sale === undefined ? '' : ` of sale ${sale}`}${name ? ` (${name})` : ''}`,
  },
  ofSale: {
    fr: (name: string, sale: number) => `${name} (vente ${sale})`,
    en: (name: string, sale: number) => `${name} (sale ${sale})`,
  },
  accounts: {
    cards: { fr: '5115 Cartes', en: '5115 Cards' },
    cheques: { fr: '5112 Chèques', en: '5112 Cheques' },
    cash: { fr: '53 Caisse', en: '53 Cash' },
    bankFee: { fr: 'banque', en: 'bank' },
    providerPayout: { fr: '512 Banque', en: '512 Bank' },
    providerFee: { fr: '627 Frais bancaires', en: '627 Bank charges' },
    fromProvider: { fr: '5115 Cartes', en: '5115 Cards' },
  },
};

export type StatementLineWords = WordsOf<typeof statementLines>;
