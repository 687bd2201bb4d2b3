import { counted, NBSP } from '../values/format';

/** Of a product of which less can be had than somebody had: « Crottin au-delà de 12 ». */
export const beyond = {
  fr: (title: string, most: string): string => `${title} au-delà de ${most}`,
  en: (title: string, most: string): string => `${title} beyond ${most}`,
};

/** What is put together within mails, around what the drive counted. */
export const phrases = {
  otherProducts: {
    fr: (count: number) => `${count} autres produits`,
    en: (count: number) => `${count} other products`,
  },
  fresh: { fr: 'Nouveau', en: 'New' },
  inSeason: { fr: 'De saison', en: 'In season' },
  others: { fr: 'Et aussi', en: 'And also' },
  articles: {
    fr: (count: number) => counted(count, 'fr', 'article n’y est plus', 'articles n’y sont plus'),
    en: (count: number) =>
      counted(count, 'en', 'article is no longer in it', 'articles are no longer in it'),
  },
  deposit: {
    fr: (amount: string) => `consigne ${amount}`,
    en: (amount: string) => `${amount} deposit`,
  },
  includes: { fr: 'dont', en: 'of which' },
  deposits: { fr: 'Consignes', en: 'Deposits' },
  insteadOf: { fr: 'au lieu de', en: 'instead of' },
  moreFor: {
    fr: (missing: string, cases: string) => `encore ${missing} pour ${cases}`,
    en: (missing: string, cases: string) => `${missing} more for ${cases}`,
  },
  samePrice: { fr: ', au même prix', en: ', at the same price' },
  more: { fr: 'de plus', en: 'more' },
  less: { fr: 'de moins', en: 'less' },
  quoted: {
    fr: (words: string) => `«${NBSP}${words}${NBSP}»`,
    en: (words: string) => `“${words}”`,
  },
  vat: { fr: 'TVA', en: 'VAT' },
  inside: {
    fr: (vat: string, amount: string) => `${vat} dans ${amount}`,
    en: (vat: string, amount: string) => `${vat} in ${amount}`,
  },
  dueToProducer: { fr: 'Vous revient', en: 'Due to you' },
  duty: { fr: 'Permanence', en: 'Duty' },
  basket: { fr: 'Panier', en: 'Basket' },
  whoeverWasPaid: {
    fr: 'le producteur que vous auriez payé',
    en: 'the producer whom you may have paid',
  },
  qrCode: { fr: 'Code QR', en: 'QR code' },
  writeTo: {
    fr: (address: string) => `écrivez à ${address}`,
    en: (address: string) => `write to ${address}`,
  },
  reply: { fr: 'répondez à ce message', en: 'reply to this message' },
  /** Between what is counted and how much it is. */
  colon: { fr: `${NBSP}: `, en: ': ' },
  about: { fr: 'environ ', en: 'about ' },
  each: { fr: ' à ', en: ' at ' },
  mayChange: {
    fr: 'peut changer à la fermeture si le colis n’est pas plein',
    en: 'may change when orders close if the case is not full',
  },
  makes: { fr: ', soit ', en: ' = ' },
};
