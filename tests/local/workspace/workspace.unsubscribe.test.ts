/** From the mail to the form and out of the list: a subscriber on a phone, without any account. */
import { Drive } from '../../stories/support/drive';
import { fill } from '../../stories/support/market';
import { plain } from '../../stories/support/plain';
import { accessFaults, Site, turn } from './support/site';

const ANNE = 'anne@exemple.fr';
const BEA = 'bea@exemple.fr';

const site = Site.forTests();

async function announced(): Promise<Drive> {
  const drive = Drive.at('2026-04-07 07:45');
  await drive.install();
  fill(drive);
  drive.book.addSheet('Acheteurs');
  drive.typeRows('Acheteurs', [
    { 'Adresse e-mail': ANNE, Nom: 'Anne', Abonné: 'oui' },
    { 'Adresse e-mail': BEA, Nom: 'Béa', Abonné: 'oui' },
  ]);
  await drive.install();
  await drive.open('2026-04-07 08:00');
  return drive;
}

test.each([
  ['with scripts', true],
  ['without scripts', false],
])(
  'the link of the mail leads to a filled form; sent, no announcement comes any more (%s)',
  async (_, scripts) => {
    const drive = await announced();
    await site.serve(drive.world);
    const box = await site.show(`/chez/${encodeURIComponent(ANNE)}/mails`);
    await turn(box, () => box.locator('.letters a').first().click());
    const link = box
      .frameLocator('iframe')
      .getByRole('link', { name: 'Ne plus recevoir ces annonces' });
    const path = (await link.getAttribute('href')) ?? '';
    const page = await site.show(path, { scripts });
    expect(await page.getByLabel('Votre demande').inputValue()).toBe(
      'Ne plus recevoir les annonces des ventes',
    );
    expect(await page.getByLabel('Code de la demande').inputValue()).toMatch(
      /^u1-[\da-f]{4}-[\da-f]{32}$/,
    );
    if (scripts) {
      expect(await accessFaults(page)).toEqual([]);
    }
    await turn(page, () => page.getByRole('button', { name: 'Envoyer', exact: true }).click());
    expect(plain((await page.locator('main').textContent()) ?? '')).toContain(
      'C’est noté, merci !',
    );
    expect(drive.table('Acheteurs', 'Adresse e-mail', 'Abonné')).toEqual([
      [ANNE, 'non'],
      [BEA, 'oui'],
    ]);
    await drive.close('2026-04-09 22:00');
    await drive.open('2026-04-14 08:00');
    expect(drive.mails(ANNE)).toHaveLength(1);
    expect(drive.mails(BEA)).toHaveLength(2);
  },
);
