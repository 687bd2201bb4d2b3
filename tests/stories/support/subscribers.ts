import { Drive } from './drive';
import { madeOnce } from './madeOnce';
import { fill } from './market';

const buyers = (count: number): Record<string, string>[] =>
  Array.from({ length: count }, (_, index) => ({
    'Adresse e-mail': `abonne${String(index).padStart(3, '0')}@exemple.fr`,
    Nom: `Abonné ${index}`,
    Abonné: 'oui',
  }));

/** A drive whose tab Acheteurs stands and holds so many subscribers. */
export function withSubscribers(count: number): Promise<Drive> {
  return madeOnce(`${count} subscribers`, async () => {
    const one = Drive.at('2026-04-07 07:30');
    await one.install();
    fill(one);
    one.book.addSheet('Acheteurs');
    one.typeRows('Acheteurs', buyers(count));
    await one.install();
    return one.trim();
  });
}
