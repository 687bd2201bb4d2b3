import type { Drive } from './drive';

/** As the page of the books asks for it: columns and tabs for who sells, and what stands in them. */
export async function identified(drive: Drive): Promise<void> {
  await drive.world.run('callCommand', { from: 'sidebar', args: ['prepareBooks', '{}'] });
  const producers = drive.table('Producteurs', 'Producteur').flat().map(String);
  for (const Producteur of producers)
    drive.correct(
      'Producteurs',
      { Producteur },
      { SIRET: '732 829 320 00074', Adresse: '1 place de l’Église, 26400 Crest' },
    );
  if (drive.titles().includes('Mandats'))
    drive.typeRows(
      'Mandats',
      producers.map((Producteur) => ({ Producteur, Depuis: '01/01/2026' })),
    );
  for (const [label, value] of [
    ['SIRET', '404 833 048 00022'],
    ['Adresse du drive', '2 rue du Marché, 26400 Crest'],
  ] as const)
    if (drive.table('Réglages', 'Réglage').flat().includes(label)) drive.setting(label, value);
}
