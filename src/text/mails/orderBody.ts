import { euros, labelled, NBSP } from '../format';
import { plain } from '../plain';
import type { BuyerOrderFacts } from './facts';
import { buyerLines } from './orderLines';
import { block, button, closing, pickup, totalLine } from './parts';
import { paymentParts } from './payment';

export const isAnythingServed = ({ lines }: BuyerOrderFacts): boolean =>
  lines.some((line) => line.served > 0);

export const isAnythingShort = ({ lines }: BuyerOrderFacts): boolean =>
  lines.some((line) => line.served < line.asked);

/** What an order holds, what it costs, when and where to collect it. */
export const orderBody = (facts: BuyerOrderFacts): readonly (string | undefined)[] => {
  const { drive, lines, total, estimated } = facts;
  const isServed = isAnythingServed(facts);
  return [
    buyerLines(lines, drive),
    isServed ? block(...besides(facts)) : undefined,
    isServed ? block(totalLine(total, estimated, drive), ...within(facts)) : undefined,
    ...(isServed ? paymentParts(facts.payment, drive) : []),
    isServed ? belowMinimum(facts) : undefined,
    isServed ? pickup(facts) : undefined,
  ];
};

/** What is paid on top of the articles. */
const besides = ({ drive, fees, deposit }: BuyerOrderFacts): string[] => {
  const { locale } = drive;
  const deposits = locale === 'fr' ? 'Consignes' : 'Deposits';
  return [
    ...fees.map(({ name, amount }) => labelled(plain(name, 60), euros(amount, locale), locale)),
    ...(deposit === undefined ? [] : [labelled(deposits, euros(deposit, locale), locale)]),
  ];
};

const belowMinimum = ({ drive, short }: BuyerOrderFacts): string | undefined => {
  if (!short) return undefined;
  const by = euros(short.by, drive.locale);
  const least = euros(short.minimum, drive.locale);
  if (drive.locale === 'fr') {
    const then = short.isKept
      ? 'la commande est gardée même sans cela'
      : 'sans cela, la commande sera annulée à la fermeture';
    return `Il manque ${by} pour atteindre le minimum de ${least} par panier${NBSP}; ${then}.`;
  }
  const then = short.isKept
    ? 'the order is kept all the same'
    : 'without it the order is cancelled at closing';
  return `${by} more is needed to reach the minimum of ${least} a basket; ${then}.`;
};

const within = ({ drive, included }: BuyerOrderFacts): string[] =>
  included.map(({ name, amount }) => {
    const { locale } = drive;
    const of = locale === 'fr' ? 'dont' : 'of which';
    return `${of} ${labelled(plain(name, 60), euros(amount, locale), locale)}`;
  });

const changeInFrench = (facts: BuyerOrderFacts): string =>
  isAnythingServed(facts)
    ? `Vous pouvez modifier votre commande jusqu’au ${closing(facts)}. Pour l’annuler, ouvrez le même lien et retirez toutes les quantités.`
    : `Vous pouvez choisir autre chose jusqu’au ${closing(facts)}.`;

const changeInEnglish = (facts: BuyerOrderFacts): string =>
  isAnythingServed(facts)
    ? `You can change your order until ${closing(facts)}. To cancel it, open the same link and remove all quantities.`
    : `You can choose something else until ${closing(facts)}.`;

/** Absent once the order can no longer be changed. */
export const howToChange = (facts: BuyerOrderFacts): string | undefined => {
  const { drive, changeLink } = facts;
  if (changeLink === undefined) return undefined;
  return drive.locale === 'fr'
    ? block(changeInFrench(facts), button('Modifier ma commande', changeLink, drive))
    : block(changeInEnglish(facts), button('Change my order', changeLink, drive));
};
