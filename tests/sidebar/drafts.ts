import type { Status } from '../../src/app/panel/status';
import type { ClosingDraft } from '../../src/app/sale/closingDraft';
import type { OpeningDraft } from '../../src/app/sale/openingDraft';
import { at, open } from './aDrive';

const instant = (local: string) => at(local) as OpeningDraft['opensAt'];

const product = (ref: string, producer: string, label: string, stock: number | null = null) => ({
  ref,
  producer,
  title: label.replace(/ – .*/, ''),
  label,
  stock,
});

/** The next sale of a small drive, as the script proposes it. */
export const opening: OpeningDraft = {
  language: 'fr',
  zone: 'Europe/Paris',
  now: at('2026-04-13T10:00'),
  number: 4,
  opensAt: instant('2026-04-14T08:00'),
  closesAt: instant('2026-04-16T18:00'),
  pickupStart: instant('2026-04-18T08:00'),
  pickupEnd: instant('2026-04-18T12:00'),
  place: 'Terrasse du Fournil, Crest',
  goesOn: false,
  products: [
    product('L01', 'Ferme des Ormes', 'Œufs, boîte de 6 – 2,40\u00a0€', 40),
    product('L02', 'Ferme des Ormes', 'Poulet fermier – 11,50\u00a0€/kg', 0),
    product('M01', 'Le Rucher du Vercors', 'Miel de lavande, pot 500 g – 9,00\u00a0€', 12),
    product('M02', 'Le Rucher du Vercors', 'Pain d’épices – 6,00\u00a0€'),
    product('P01', 'Maraîchage des Îles', 'Céleri-rave, pièce – 2,20\u00a0€', 25),
    {
      ...product('P02', 'Maraîchage des Îles', 'Pommes de terre – 1,80\u00a0€/kg', 80),
      dimension: 'mass',
      before: { stock: '60\u00a0kg', sold: '42,5\u00a0kg' },
    },
  ],
  unsold: 1,
  silent: ['Maraîchage des Îles'],
  changes: [
    { kind: 'new', ref: 'M02', title: 'Pain d’épices' },
    { kind: 'gone', ref: 'P09', title: 'Poireaux' },
    { kind: 'changed', ref: 'L01', title: 'Œufs', from: '2,30\u00a0€', to: '2,40\u00a0€' },
    { kind: 'changed', ref: 'M01', title: 'Miel de lavande', from: 'pot 250 g', to: 'pot 500 g' },
  ],
  mails: {
    announcements: 120,
    quota: 88,
    forecast: {
      now: 88,
      inTime: 0,
      mails: 120,
      left: 88,
      later: [
        {
          count: 32,
          at: instant('2026-04-08T09:00'),
          event: { kind: 'closing', start: instant('2026-04-16T18:00') },
          isTooLate: false,
        },
      ],
      first: ['ouverture'],
    },
  },
};

export const closing: ClosingDraft = {
  language: 'fr',
  zone: 'Europe/Paris',
  now: instant('2026-04-09T16:00'),
  number: 3,
  closesAt: instant('2026-04-09T18:00'),
  current: null,
  isEarly: true,
  isLeftOpen: false,
  orders: 64,
  waiting: 0,
  unread: 2,
  late: 1,
  cut: 3,
  missed: [],
  baskets: 64,
  cents: 139_490,
  producers: [
    { name: 'Ferme des Ormes', cents: 61_200, hasEmail: true },
    { name: 'Le Rucher du Vercors', cents: 42_030, hasEmail: true },
    { name: 'Maraîchage des Îles', cents: 36_260, hasEmail: false },
  ],
  mails: {
    told: '88\u00a0mails partent, 2 demain à 9\u00a0h.',
    reminders: 64,
    remindedAt: instant('2026-04-10T18:00'),
  },
};

const _hours = Array.from({ length: 58 }, (_, hour) => [0, 0, 1, 3, 2, 5, 1, 0][hour % 8] ?? 0);

/** An open sale with everything that the panel can show. */
export const busy: Status = {
  ...open,
  // As wide as the three figures come to be.
  ...{ orders: 1394, cents: 12_139_490, estimated: true },
  tasks: [
    { code: 'late', isDone: false, text: '2 réponses hors délai' },
    { code: 'shift', isDone: true, text: 'Permanence complète' },
    { code: 'unpaid', isDone: false, text: '12 acheteurs doivent 1 394,90 €' },
  ],
  figures: {
    producers: [
      { name: 'Ferme des Ormes', cents: 61_200, estimated: true },
      { name: 'Le Rucher du Vercors', cents: 42_030, estimated: false },
      { name: 'Maraîchage des Îles de la Drôme et du Roubion', cents: 36_260, estimated: false },
    ] as unknown as NonNullable<Status['figures']>['producers'],
    scarce: [
      { title: 'Miel de lavande', left: '0', share: 0 },
      { title: 'Céleri-rave', left: '2', share: 0.08 },
    ],
    filling: [
      { title: 'Ferme des Ormes', said: '34,00\u00a0€ sur 50,00\u00a0€', share: 0.68 },
      { title: 'Miel', said: 'par 12\u00a0: 10 commandées, encore 2', share: 10 / 12 },
      {
        title: 'Farine de petit épeautre',
        said: 'par 25\u00a0kg\u00a0: 15\u00a0kg en commande, encore 10\u00a0kg',
        share: 0.6,
      },
    ],
  },
  problems: [
    {
      tab: 'products',
      title: 'Produits',
      where: 'ligne 12, Prix TTC',
      row: 12,
      column: 'price',
      read: '3 euros',
      message: '«\u00a03 euros\u00a0» n’est pas un prix. Écrivez par exemple 3,50.',
    },
    {
      tab: 'products',
      title: 'Produits',
      where: 'ligne 14, Producteur',
      row: 14,
      column: 'producer',
      read: 'Ferme du Bas',
      message: 'Ce producteur n’est pas dans l’onglet Producteurs.',
    },
    {
      tab: 'outbox',
      title: 'Rappels',
      where: '',
      read: '',
      message: 'Un e-mail est peut-être parti\u00a0: vérifiez avant de le renvoyer.',
    },
  ],
};
