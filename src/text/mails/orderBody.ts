import type { BuyerOrderFacts } from './facts';
import { buyerLines } from './orderLines';
import { block, button, closing, pickup, totalLine } from './parts';

export const isAnythingServed = ({ lines }: BuyerOrderFacts): boolean =>
  lines.some((line) => line.served > 0);

export const isAnythingShort = ({ lines }: BuyerOrderFacts): boolean =>
  lines.some((line) => line.served < line.asked);

const howToChange = (facts: BuyerOrderFacts): string | undefined => {
  const { drive, changeLink } = facts;
  if (changeLink === undefined) return undefined;
  return drive.locale === 'fr'
    ? block(
        `Vous pouvez modifier votre commande jusqu’au ${closing(facts)}. Pour l’annuler, ouvrez le même lien et retirez toutes les quantités.`,
        button('Modifier ma commande', changeLink, drive),
      )
    : block(
        `You can change your order until ${closing(facts)}. To cancel it, open the same link and remove all quantities.`,
        button('Change my order', changeLink, drive),
      );
};

/** What an order holds, what it costs, where to collect it and how to change it. */
export const orderBody = (facts: BuyerOrderFacts): readonly (string | undefined)[] => {
  const { drive, lines, total, estimated } = facts;
  const isServed = isAnythingServed(facts);
  return [
    buyerLines(lines, drive),
    isServed ? totalLine(total, estimated, drive) : undefined,
    isServed ? pickup(facts) : undefined,
    howToChange(facts),
  ];
};
