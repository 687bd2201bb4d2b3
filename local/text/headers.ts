/** Titles and headers of the add-on's tabs, as files and people on this machine name them. */

/** In both languages of the add-on: what is looked for is taken in either. */
type Name = readonly [fr: string, en: string, ...more: string[]];

export const titles = {
  settings: ['Réglages', 'Settings'],
  baskets: ['Paniers', 'Baskets'],
  producerSplit: ['Répartition producteurs', 'Producer split'],
  producers: ['Producteurs', 'Producers'],
  products: ['Produits', 'Products'],
  fees: ['Frais', 'Fees'],
  buyers: ['Acheteurs', 'Buyers'],
  orders: ['Commandes', 'Orders'],
  outbox: ['Rappels', 'Outbox'],
  toFix: ['À corriger', 'To fix'],
  sales: ['Ventes', 'Sales'],
  mandates: ['Mandats', 'Mandates'],
  offer: ['Produits en vente', 'Products on sale'],
  history: ['Historique', 'History'],
} as const satisfies Record<string, Name>;

export const headers = {
  action: ['Action', 'Action'],
  amount: ['Montant', 'Amount'],
  basket: ['Panier', 'Basket'],
  buyerAddress: ['Adresse e-mail', 'E-mail', 'Email', 'Email address'],
  counted: ['Compté', 'Counted'],
  delivered: ['Livré', 'Delivered'],
  weighed: ['Poids livré', 'Delivered weight'],
  weighing: ['Pesée', 'Weighing'],
  closes: ['Fermeture', 'Closes'],
  detail: ['Détail', 'Detail'],
  due: ['Prévu le', 'Due', 'Planned for'],
  formId: ['Identifiant du formulaire', 'Form id'],
  found: ['Lu', 'Read'],
  item: ['Élément', 'Item'],
  kind: ['Type', 'Kind'],
  name: ['Nom', 'Name'],
  opens: ['Ouverture', 'Opens'],
  pickupUntil: ['Retrait jusqu’à', 'Pick-up until'],
  pickupFrom: ['Retrait de', 'Pick-up from'],
  producer: ['Producteur', 'Producer'],
  producerAddress: ['E-mail', 'Email'],
  question: ['Question du formulaire', 'Form question'],
  reason: ['Raison', 'Reason'],
  recipient: ['Destinataire', 'Recipient'],
  reference: ['Réf.', 'Ref.'],
  sent: ['Envoyé le', 'Sent', 'Sent at'],
  served: ['Servi', 'Served'],
  state: ['État', 'State'],
  subject: ['Objet', 'Subject'],
  toDo: ['À faire', 'To do', 'Message'],
  where: ['Où', 'Where'],
} as const satisfies Record<string, Name>;

/** The form’s question about cases, and how each of its choices begins. */
export const caseQuestion: Name = ['Si un colis n’est pas plein', 'If a case is not full'];
export const caseChoices: readonly Name[] = [
  ['exactement', 'exactly'],
  ['1 de plus', '1 more'],
  ['2 de plus', '2 more'],
  ['ce qu’il faut', 'whatever it takes'],
];

/** Labels of Réglages. */
export const labels = {
  coordinator: ['E-mail du coordinateur', 'Coordinator’s e-mail'],
  language: ['Langue', 'Language'],
  // Files of earlier versions have the last.
  opening: ['Ouverture des commandes', 'Orders open', 'Ouverture du cycle'],
  closing: ['Fermeture des commandes', 'Orders close', 'Fermeture du cycle'],
  pickup: ['Retrait', 'Pick-up'],
} as const satisfies Record<string, Name>;

/** A mail in this state has left. */
export const SENT: readonly string[] = ['envoyé', 'sent', ''];

/** The first is Monday. */
export const WEEKDAYS: readonly Name[] = [
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
  ['dimanche', 'sunday'],
];

/** How Ventes calls a sale that takes orders, as it is compared. */
export const takesOrders: readonly string[] = ['commandes ouvertes', 'orders open'];
