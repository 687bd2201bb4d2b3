import type { Notes } from './notes';

export const basketNotes = {
  delivered: {
    fr: 'Vide : comme servi. Sinon ce qui est vraiment donné : le montant suit. Plus que servi compte une fois confirmé dans le panneau.',
    en: 'Blank: as served. Otherwise what is really handed over: the amount follows. More than served counts once it is confirmed in the panel.',
  },
  weighed: {
    fr: 'Un nombre seul, en kilos ou en grammes, comme sur la balance : 1,4 ou 1400. Sous la moitié ou au-dessus du double de l’estimation, le poids compte une fois confirmé dans le panneau.',
    en: 'A number alone, in kilos or grams, as the scales say: 1.4 or 1400. Below half or above twice the estimate, the weight counts once it is confirmed in the panel.',
  },
  base: {
    fr: 'Au prix du producteur, sans consigne.',
    en: 'At the producer’s price, without deposit.',
  },
  deposit: {
    fr: 'Comprise dans le montant : pièces données moins vides rendus.',
    en: 'Within the amount: pieces handed over less empties given back.',
  },
  returned: {
    fr: 'Combien de vides de ce produit ont été rendus.',
    en: 'How many empties of this product came back.',
  },
  replacedBy: {
    fr: 'Ce qui a été donné à la place, au même prix.',
    en: 'What was given instead, at the same price.',
  },
} as const satisfies Notes;

export const splitNotes = {
  total: {
    fr: 'En kg, L ou pièces.',
    en: 'In kg, L or pieces.',
  },
  received: {
    fr: 'Ce que le producteur a livré ; vide : tout.',
    en: 'What the producer delivered; blank: all.',
  },
} as const satisfies Notes;

export const buyerNotes = {
  subscribed: {
    fr: 'oui : reçoit l’annonce de chaque vente.',
    en: 'yes: is told of each sale.',
  },
  balance: {
    fr: 'Plus grand que zéro : un avoir ; négatif : ce qui reste dû.',
    en: 'Above zero: credit; below: what is still owed.',
  },
} as const satisfies Notes;

export const dutyNotes = {
  date: { fr: 'Celle du retrait.', en: 'Of the pick-up.' },
  name: {
    fr: 'Un producteur, comme dans Producteurs, ou une autre personne.',
    en: 'A producer, as in Producers, or somebody else.',
  },
  email: {
    fr: 'Vide : celui du producteur.',
    en: 'Blank: the producer’s.',
  },
  role: {
    fr: 'Accueil, caisse, rangement…',
    en: 'Welcome, till, tidying up…',
  },
  hours: {
    fr: '« 7:30-12:30 » ; vide : ceux du retrait.',
    en: '“7:30-12:30”; blank: those of the pick-up.',
  },
  proposed: {
    fr: 'Par la répartition des permanences ; un nom dans « Qui » passe avant.',
    en: 'By the duty roster; a name in “Who” comes first.',
  },
} as const satisfies Notes;

export const receiptNotes = {
  sale: {
    fr: 'Vide : la vente en cours.',
    en: 'Blank: the present sale.',
  },
  basket: {
    fr: 'Vide : un versement sans panier, de l’adresse d’à côté ; il devient son avoir.',
    en: 'Blank: money for no basket, from the address beside; it becomes its credit.',
  },
  email: {
    fr: 'Seulement sans panier : de qui vient l’argent, comme dans Acheteurs.',
    en: 'Only without a basket: whose money it is, as in Buyers.',
  },
  kind: {
    fr: 'Vide : un paiement. « en plus » : reçu alors que tout était payé ; en « avoir » : accordé par le drive.',
    en: 'Blank: a payment. “extra”: came though all was paid; by “credit”: given by the drive.',
  },
} as const satisfies Notes;

export const orderNotes = {
  serveAnyway: {
    fr: 'Coché : une réponse hors délai ou lue trop tard est servie à la prochaine lecture, selon le stock.',
    en: 'Ticked: an answer that is late or was read too late is served at the next reading, as stock allows.',
  },
  fees: {
    fr: 'Les frais par commande, compris dans le montant.',
    en: 'The fees an order, within the amount.',
  },
} as const satisfies Notes;

export const pickupNotes = {
  cash: {
    fr: 'Une touche quand quelqu’un paie en espèces tout ce qui reste. Décochez pour reprendre.',
    en: 'One tap when somebody pays all that is left in cash. Untick it to take it back.',
  },
  cheque: {
    fr: 'La même chose par chèque ; une carte ou une autre somme : à droite.',
    en: 'The same by cheque; a card or another sum: to the right.',
  },
  paidBy: {
    fr: 'Une touche quand quelqu’un paie ici : tout ce qui reste à payer compte alors comme reçu. Effacez pour reprendre.',
    en: 'One tap when somebody pays here: all that is left to pay then counts as received. Clear it to take it back.',
  },
  missing: {
    fr: 'La référence, puis combien : « FB02 1 ; CR01 ». Sans nombre : tout. « Reste » suit, ou dit « à recompter ».',
    en: 'The reference, then how many: “FB02 1; CR01”. Without a number: all. “Left” follows, or says “to recount”.',
  },
  returned: {
    fr: 'Combien : « 3 », ou avec la référence s’il y a plusieurs consignes : « FB02 3 ; CR01 1 ».',
    en: 'How many: “3”, or with the reference where there are several deposits: “FB02 3; CR01 1”.',
  },
  replaced: {
    fr: 'Ce qui a été donné à la place, au même prix : « FB02 par des épinards ».',
    en: 'What was given instead, at the same price: “FB02 by spinach”.',
  },
  sum: {
    fr: 'Seulement si ce n’est pas tout le reste.',
    en: 'Only where it is not all that is left.',
  },
} as const satisfies Notes;

export const saleNotes = {
  tillAt: {
    fr: 'Depuis, plus rien du retrait n’est à noter : les rappels d’impayés peuvent partir.',
    en: 'Since then nothing of the pick-up is left to be noted: reminders of dues may leave.',
  },
  mode: {
    fr: 'Celui de l’annonce : elle s’y tient, quoi que dise Réglages depuis. Vidée, elle suit Réglages.',
    en: 'That of its announcement, kept whatever Settings says since. Emptied, it follows Settings.',
  },
  collector: {
    fr: 'Qui encaissait au premier paiement, ou quand les reversements ont été préparés. Vidée, elle suit Réglages.',
    en: 'Who collected at the first payment, or when payouts were prepared. Emptied, it follows Settings.',
  },
  archive: {
    fr: 'Le classeur où sont rangés les onglets de cette vente.',
    en: 'The spreadsheet that keeps the tabs of this sale.',
  },
} as const satisfies Notes;

export const offerNotes = {
  stock: {
    fr: 'Se corrige pendant la vente ; vide : à la demande.',
    en: 'May be corrected during the sale; blank: on demand.',
  },
} as const satisfies Notes;

export const templateNotes = {
  text: {
    fr: 'Les mots entre accolades, comme {prénom}, sont remplacés à l’envoi. La page « Textes des mails » du panneau donne la liste et un aperçu.',
    en: 'Words in braces, such as {first_name}, are filled in. The page “Words of mails” of the panel lists them, with a preview.',
  },
} as const satisfies Notes;
