import {
  cameTooLate,
  noLongerTrue,
  notTaken,
  saidInDemand,
  saysNotTaken,
  saysWithdrawn,
} from '../../../src/text/results/outboxReasons';
import { plain } from '../../stories/support/plain';

/** All that rows of running drives may say: another wording is added here, and none is taken out. */
const SHIPPED = {
  noLongerTrue: ['plus d’actualité : n’est pas parti', 'no longer true: not sent'],
  saidInDemand: ['dit dans la demande de paiement', 'said in the demand for payment'],
  notTaken: [
    'Google ne l’a pas pris : nouvel essai à l’heure suivante ({0})',
    'Google did not take it: tried again in an hour ({0})',
  ],
} as const;

const NOW = { noLongerTrue, saidInDemand, cameTooLate, notTaken };

type Reader = (why: string) => boolean;
const readers: Readonly<Record<keyof typeof SHIPPED, Reader>> = {
  noLongerTrue: saysWithdrawn,
  saidInDemand: saysWithdrawn,
  notTaken: saysNotTaken,
};
const kinds = Object.keys(SHIPPED) as (keyof typeof SHIPPED)[];

test.each(kinds)(
  '%s: what rows of running drives say of a mail is read, whatever it is called now',
  (kind) => {
    for (const why of SHIPPED[kind])
      for (const reader of new Set(Object.values(readers)))
        expect(reader(why.replace('{0}', 'Erreur'))).toBe(reader === readers[kind]);
  },
);

test.each(kinds)('%s: a new wording is added to those that rows may say', (kind) => {
  const { fr, en } = NOW[kind];
  for (const wording of [fr, en]) expect(SHIPPED[kind]).toContain(plain(wording));
});
