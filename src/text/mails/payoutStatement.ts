import type { Cents } from '../../domain/money';
import { localTime } from '../../domain/time';
import { date } from '../dates';
import { euros, labelled, NBSP } from '../format';
import { plain, subject } from '../plain';
import type { Mail, PayoutFacts } from './facts';
import { block, contact, letter, signature } from './parts';

/** To a producer whose money has left: what was sold, what was taken off, what was paid. */
export const payoutStatement = (facts: PayoutFacts): Mail => {
  const { drive, sale, producer, figures } = facts;
  const { locale, zone } = drive;
  const isFrench = locale === 'fr';
  const day = date(localTime(sale.pickupStart, zone).day, locale);
  const line = (fr: string, en: string, amount: number, sign: 1 | -1): string | undefined =>
    amount === 0
      ? undefined
      : labelled(isFrench ? fr : en, euros((sign * amount) as Cents, locale), locale);
  const { sold, missing, fees, setOff, unpaid, paid, toPay } = figures;
  const amount = euros(paid, locale);
  return {
    subject: subject(
      isFrench
        ? `Reversement de la vente n°${NBSP}${sale.number}${NBSP}: ${amount}`
        : `Payout of sale no. ${sale.number}: ${amount}`,
    ),
    text: letter(
      isFrench ? 'Bonjour,' : 'Hello,',
      isFrench
        ? `Voici le compte de ${plain(producer, 80)} pour la vente n°${NBSP}${sale.number}, retirée ${day}.`
        : `This is the account of ${plain(producer, 80)} for sale no. ${sale.number}, collected on ${day}.`,
      block(
        line('Vendu', 'Sold', sold, 1),
        line('Manquants', 'Missing', missing, -1),
        line('Frais', 'Fees', fees, -1),
        line('Vos achats', 'Your orders', setOff, -1),
        line('Pas encore payé par les acheteurs', 'Not paid by buyers yet', unpaid, -1),
        line('Versé', 'Paid', paid, 1),
        line('Reste à verser', 'Still to be paid', toPay, 1),
      ),
      contact(drive),
      signature(drive),
    ),
  };
};
