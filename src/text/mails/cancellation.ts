import { euros, NBSP } from '../format';
import { greeting, subject } from '../plain';
import type { CancellationFacts, Mail } from './facts';
import { block, button, closing, contact, letter, signature } from './parts';

const french = (facts: CancellationFacts): Mail => {
  const { drive, name, cancelled, orderLink } = facts;
  const again =
    orderLink === undefined
      ? undefined
      : block(
          `Les commandes restent ouvertes jusqu’au ${closing(facts)}.`,
          button('Commander', orderLink, drive),
        );
  if (cancelled === undefined) {
    return {
      subject: subject('Réponse reçue, mais aucun produit commandé'),
      text: letter(
        greeting(name, 'fr'),
        `Votre réponse est bien arrivée, mais elle ne contient aucun produit${NBSP}: rien n’est commandé.`,
        again,
        contact(drive),
        signature(drive),
      ),
    };
  }
  return {
    subject: subject(`Commande annulée${NBSP}: panier n°${NBSP}${cancelled.basket}`),
    text: letter(
      greeting(name, 'fr'),
      cancelled.minimum !== undefined &&
        `Les commandes sont closes et votre panier n’atteint pas le minimum de ${euros(cancelled.minimum, 'fr')}.`,
      `Votre commande est annulée${NBSP}: le panier n°${NBSP}${cancelled.basket} ne contient plus rien, et nous ne vous attendons pas au retrait.`,
      again && `Un regret${NBSP}? ${again}`,
      cancelled.minimum !== undefined
        ? contact(drive)
        : contact(drive, `Une question${NBSP}? Cette annulation ne vient pas de vous${NBSP}?`),
      signature(drive),
    ),
  };
};

const english = (facts: CancellationFacts): Mail => {
  const { drive, name, cancelled, orderLink } = facts;
  const again =
    orderLink === undefined
      ? undefined
      : block(`Orders stay open until ${closing(facts)}.`, button('Order', orderLink, drive));
  if (cancelled === undefined) {
    return {
      subject: subject('Answer received, but no product ordered'),
      text: letter(
        greeting(name, 'en'),
        'Your answer has arrived, but it holds no product: nothing is ordered.',
        again,
        contact(drive),
        signature(drive),
      ),
    };
  }
  return {
    subject: subject(`Order cancelled: basket no. ${cancelled.basket}`),
    text: letter(
      greeting(name, 'en'),
      cancelled.minimum !== undefined &&
        `Orders are closed and your basket is below the minimum of ${euros(cancelled.minimum, 'en')}.`,
      `Your order is cancelled: basket no. ${cancelled.basket} is empty, and we do not expect you at the pick-up.`,
      again && `Changed your mind? ${again}`,
      cancelled.minimum !== undefined
        ? contact(drive)
        : contact(drive, 'Any question? Was it not you who cancelled?'),
      signature(drive),
    ),
  };
};

/** To a buyer whose answer was empty: it cancels the order, or orders nothing. */
export const cancellation = (facts: CancellationFacts): Mail =>
  facts.drive.locale === 'fr' ? french(facts) : english(facts);
