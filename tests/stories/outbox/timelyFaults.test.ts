/** Hourly runs that decide and send what hangs on the clock, dying at any of their calls. */
import { everyDeath } from '../support/deaths';
import type { Drive } from '../support/drive';
import { opened } from '../support/market';
import { paying } from '../support/sums/knownSums';

const LOU = 'lou@exemple.fr';
const MAX = 'max@exemple.fr';
const ZOE = 'zoe@exemple.fr';
const HOURLY = { command: 'everyHour', from: 'trigger' } as const;

/** What the run that is about to die sends when nothing happens to it. */
async function sends(drive: Drive): Promise<string[]> {
  const undisturbed = drive.copy();
  const before = undisturbed.mails().length;
  await undisturbed.world.run('everyHour', { from: 'trigger' });
  const mails = undisturbed.mails().slice(before);
  return mails.map(({ to, subject }) => `${to}: ${subject.replace(/[\u00a0\u202f]/g, ' ')}`);
}

describe('an hourly run that dies at any of its calls', () => {
  jest.setTimeout(400_000);

  test('before closing, with a roster', async () => {
    const drive = await opened({ 'Places de permanence': '1' });
    await drive.order(LOU, { FB01: 1 });
    drive.typeRows('Acheteurs', [{ 'Adresse e-mail': MAX, Abonné: 'oui' }]);
    await drive.hourlyRun();
    drive.correct('Permanences', { Date: '2026-04-11' }, { Qui: 'Ferme du Bez' });
    await drive.clock('2026-04-09 20:10');
    expect(await sends(drive)).toEqual([
      'coordination@exemple.fr: Vente n° 1, soir du jeudi 9 avril : 1 commande, 2,20 €',
      'bez@exemple.fr: Permanence samedi 11 avril',
      'max@exemple.fr: Dernières heures pour commander pour le samedi 11 avril : jusqu’à jeudi à 22 h',
    ]);
    expect(await everyDeath(drive.trim(), HOURLY)).toEqual([]);
  });

  test('after the pick-up, with missing goods, dues and credits', async () => {
    const drive = await opened(paying);
    await drive.order(LOU, { FB01: 2 });
    await drive.clock('2026-04-07 08:20');
    await drive.order(MAX, { CR01: 1 });
    await drive.clock('2026-04-07 08:30');
    await drive.order(ZOE, { FB02: 2 });
    await drive.close('2026-04-09 22:00');
    drive.typeRows('Encaissements', [
      { Panier: '1', Montant: '4,40', Moyen: 'virement' },
      { Panier: '2', Montant: '5,00', Moyen: 'espèces', Nature: 'en plus' },
    ]);
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB01' }, { Livré: '1' });
    await drive.clock('2026-04-11 13:00');
    // What is missing waits a while.
    await drive.hourlyRun();
    await drive.press('settlePayouts');
    await drive.clock('2026-04-13 09:10');
    expect(await sends(drive)).toEqual([
      'zoe@exemple.fr: Rappel : il reste 2,20 € à payer',
      'max@exemple.fr: Vous avez un avoir de 2,58 €',
      'lou@exemple.fr: Votre commande a changé : panier n° 1 du samedi 11 avril, 2,20 €',
    ]);
    expect(await everyDeath(drive.trim(), HOURLY)).toEqual([]);
  });
});
