import type { GivenDocument } from '../../../src/domain/accounting/document';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { day } from '../../../src/domain/values/time';
import { may } from '../aSale';

const about = { sale: 3, basket: 12 };

/** To a restaurant, in a producer's name. */
export const anInvoice: GivenDocument = {
  ...{ kind: 'invoice', number: 12, at: may(17, 9), day: day('2026-05-16'), regime: 'payer' },
  seller: {
    name: 'Ferme des Hirondelles',
    legalName: 'Claire Martin',
    legalForm: 'entreprise individuelle',
    address: '1 place de l’Église, 26400 Crest',
    siret: '73282932000074',
    vatNumber: 'FR44732829320',
  },
  agent: 'Drive du Roubion',
  buyer: {
    name: 'Camille Jourdan',
    company: 'Café du Pont',
    address: '2 quai de la Drôme, 26400 Crest',
    siret: '404833048',
  },
  ...{ nature: 'goods', delivery: 'Terrasse de la boulangerie', dueOn: day('2026-06-15') },
  lines: [
    {
      ...{ ...about, ref: 'FP04', title: 'Œufs, boîte de 6', quantity: 2 },
      ...{ price: cents(240), amount: cents(480), rate: basisPoints(550) },
    },
    {
      ...{ ...about, ref: 'FP05', title: 'Poulet', quantity: 1.72, unit: 'kg' },
      ...{ price: cents(1013), amount: cents(1742), rate: basisPoints(550) },
    },
    {
      ...{ ...about, ref: 'FP04 consigne', title: 'Consigne : œufs', quantity: 2, deposit: true },
      ...{ price: cents(20), amount: cents(40), rate: basisPoints(0) },
    },
  ],
};

/** Of the drive's service, which bills no VAT. */
export const aCredit: GivenDocument = {
  ...{ kind: 'credit', number: 3, at: may(18, 9), day: day('2026-05-18'), regime: 'exempt' },
  ...{ service: true, nature: 'service', corrects: [2] },
  mention: 'TVA non applicable, art. 293 B du CGI',
  seller: { name: 'Drive du Roubion', legalForm: 'association loi 1901', address: 'Crest' },
  buyer: { name: 'Camille Jourdan' },
  lines: [
    {
      ...{ ...about, ref: '€ Caisse', title: 'Caisse', quantity: -1 },
      ...{ price: cents(150), amount: cents(-150), rate: basisPoints(0) },
    },
  ],
};
