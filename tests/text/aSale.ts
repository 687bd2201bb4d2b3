import type { Locale } from '../../src/domain/values/locale';
import { cents } from '../../src/domain/values/money';
import { atLocal, day, type Instant } from '../../src/domain/values/time';
import type { BuyerLine, BuyerOrderDetails, Occasion } from '../../src/text/mails/mailDetails';

export const zone = 'Europe/Paris';

/** A moment of May 2026 in Paris. */
export const may = (date: number, hour: number, minute = 0): Instant =>
  atLocal(day(`2026-05-${String(date).padStart(2, '0')}`), { hour, minute }, zone);

export const aSale = (locale: Locale): Occasion => ({
  drive: {
    name: 'Le Panier de Roche-Colombe',
    coordinatorEmail: 'coordination@exemple.test',
    instructions:
      'Apportez vos sacs et vos boîtes à œufs vides.\nLes plants sont à l’ombre, à droite de l’entrée.',
    locale,
    zone,
  },
  sale: {
    number: 3,
    opensAt: may(12, 8),
    closesAt: may(14, 22),
    pickupStart: may(16, 8),
    pickupEnd: may(16, 12),
    place: 'Préau de l’ancienne école, Bourdeaux',
  },
});

export const tomme: BuyerLine = {
  title: 'Tomme de chèvre',
  packaging: '250 g',
  sale: 'piece',
  content: { dimension: 'mass', amount: 250 },
  asked: 2,
  served: 2,
  price: cents(660),
  amount: cents(1320),
  estimated: false,
};

const bread: BuyerLine = {
  title: 'Pain de campagne au levain',
  packaging: 'pièce',
  sale: 'piece',
  content: { dimension: 'piece', amount: 1 },
  asked: 1,
  served: 1,
  price: cents(520),
  amount: cents(520),
  estimated: false,
};

export const asparagus: BuyerLine = {
  title: 'Asperges vertes en vrac',
  packaging: 'vrac',
  sale: 'loose',
  content: { dimension: 'mass', amount: 1000 },
  asked: 1500,
  served: 1500,
  price: cents(1150),
  amount: cents(1725),
  estimated: false,
};

export const chicken: BuyerLine = {
  title: 'Poulet fermier prêt à cuire',
  packaging: 'pièce',
  sale: 'weight',
  content: { dimension: 'mass', amount: 1750 },
  asked: 2,
  served: 2,
  price: cents(1240),
  amount: cents(4340),
  estimated: true,
};

export const eggs: BuyerLine = {
  title: 'Œufs de plein air',
  packaging: 'boîte de 6',
  sale: 'piece',
  content: { dimension: 'piece', amount: 6 },
  asked: 4,
  served: 3,
  price: cents(240),
  amount: cents(720),
  estimated: false,
  reason: { code: 'soldOut', at: may(14, 18, 2) },
};

export const strawberries: BuyerLine = {
  title: 'Fraises gariguettes',
  packaging: 'barquette de 250 g',
  sale: 'piece',
  content: { dimension: 'mass', amount: 250 },
  asked: 3,
  served: 0,
  price: cents(390),
  amount: cents(0),
  estimated: false,
  reason: { code: 'soldOut', at: may(12, 9, 10) },
};

export const anOrder = (locale: Locale): BuyerOrderDetails => ({
  ...aSale(locale),
  name: 'Élise Marchal',
  basket: 12,
  lines: [tomme, bread, asparagus],
  fees: [],
  included: [],
  total: cents(3565),
  estimated: false,
  changeLink: 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform?entry.101=Marchal&entry.102=2',
});

export const aShortOrder = (locale: Locale): BuyerOrderDetails => ({
  ...anOrder(locale),
  lines: [chicken, eggs, strawberries, bread],
  total: cents(5580),
  estimated: true,
});
