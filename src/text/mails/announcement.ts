import { shortMoment } from '../dates';
import { list, NBSP } from '../format';
import { greeting, paragraphs, plain, subject } from '../plain';
import type { AnnouncementFacts, Mail } from './facts';
import { block, button, closing, letter, pickup, reach, signature } from './parts';

const shown = 6;

/** A producer's products; past six or seven, the number of the others stands for them. */
const titlesOf = (titles: readonly string[], others: (count: number) => string): string[] => {
  const named = titles.map((title) => plain(title, 60));
  return named.length <= shown + 1
    ? named
    : [...named.slice(0, shown), others(named.length - shown)];
};

const french = (facts: AnnouncementFacts): Mail => {
  const { drive, sale, name, orderLink, stopLink, offer, message } = facts;
  const items = offer.map(({ producer, titles }) => {
    const products = list(
      titlesOf(titles, (count) => `${count} autres produits`),
      'fr',
    );
    return `– ${plain(producer, 60)}${NBSP}: ${products}`;
  });
  const until = shortMoment(sale.closesAt, drive.zone, 'fr');
  return {
    subject: subject(`Les commandes sont ouvertes jusqu’à ${until}`),
    text: letter(
      greeting(name, 'fr'),
      block(
        `Les commandes sont ouvertes jusqu’au ${closing(facts)}.`,
        button('Commander', orderLink, drive),
      ),
      paragraphs(message ?? ''),
      block(`Au menu cette fois-ci${NBSP}:`, ...items),
      pickup(facts),
      signature(drive),
      stopLink
        ? block(
            'Vous recevez ce message à chaque vente.',
            button('Ne plus recevoir ces annonces', stopLink, drive),
          )
        : `Vous recevez ce message à chaque vente. Pour ne plus le recevoir, ${reach(drive)}.`,
    ),
  };
};

const english = (facts: AnnouncementFacts): Mail => {
  const { drive, sale, name, orderLink, stopLink, offer, message } = facts;
  const items = offer.map(({ producer, titles }) => {
    const products = list(
      titlesOf(titles, (count) => `${count} other products`),
      'en',
    );
    return `– ${plain(producer, 60)}: ${products}`;
  });
  const until = shortMoment(sale.closesAt, drive.zone, 'en');
  return {
    subject: subject(`Orders are open until ${until}`),
    text: letter(
      greeting(name, 'en'),
      block(`Orders are open until ${closing(facts)}.`, button('Order', orderLink, drive)),
      paragraphs(message ?? ''),
      block('On offer this time:', ...items),
      pickup(facts),
      signature(drive),
      stopLink
        ? block(
            'You receive this message at each sale.',
            button('Stop receiving these announcements', stopLink, drive),
          )
        : `You receive this message at each sale. To stop receiving it, ${reach(drive)}.`,
    ),
  };
};

/** To each subscriber when orders open. */
export const announcement = (facts: AnnouncementFacts): Mail =>
  facts.drive.locale === 'fr' ? french(facts) : english(facts);
