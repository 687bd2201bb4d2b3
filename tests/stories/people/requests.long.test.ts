import { requestCode } from '../../../src/domain/people/request';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { plain } from '../support/plain';
import { follow, formAt, stopLink } from '../support/requests';
import { withSubscribers } from '../support/subscribers';

const LOU = 'abonne000@exemple.fr';
const MAX = 'abonne001@exemple.fr';

const announced = maker<[count?: number]>('people/requests announced', async (count = 3) => {
  const drive = await withSubscribers(count);
  await drive.open('2026-04-07 08:00');
  return drive;
});

const linkOf = (drive: Drive, to: string): string => {
  const mail = drive.mails(to).at(-1);
  if (!mail) throw new RangeError(`No mail to ${to}`);
  return stopLink(mail);
};

const subscription = (drive: Drive, email: string) =>
  drive.row('Acheteurs', { 'Adresse e-mail': email }).Abonné;

const told = (drive: Drive): string[] =>
  drive
    .rows('Historique')
    .filter((row) => row.Action === 'Demande par lien')
    .map((row) => plain(`${row.Détail} → ${row.Après}`));

/** The sale ends and the next one opens. */
async function nextSale(drive: Drive): Promise<void> {
  await drive.close('2026-04-09 22:00');
  await drive.open('2026-04-14 08:00');
}

/** Of the confirmation of somebody who unsubscribed. */
const againLink = (drive: Drive, to: string): string | undefined =>
  /Recevoir de nouveau les annonces\s*: (\S+)/.exec(plain(drive.mails(to).at(-1)?.body ?? ''))?.[1];

test('whoever unsubscribed and orders again finds a link to subscribe, and the last word counts', async () => {
  const drive = await announced();
  const out = linkOf(drive, LOU);
  await drive.order(MAX, { FB02: 1 });
  expect(againLink(drive, MAX)).toBeUndefined();
  await follow(drive, out);
  await drive.clock('2026-04-07 10:00');
  await drive.order(LOU, { FB02: 1 });
  expect(subscription(drive, LOU)).toBe('non');
  const back = againLink(drive, LOU) ?? '';
  await follow(drive, back);
  expect(subscription(drive, LOU)).toBe('oui');
  await nextSale(drive);
  expect(drive.mails(LOU).at(-1)?.subject).toContain('commandes sont ouvertes');
  await follow(drive, linkOf(drive, LOU));
  expect(subscription(drive, LOU)).toBe('non');
});

describe('the form « Demandes »', () => {
  test('is made when the first announcement leaves, once, with a hidden tab of its own', async () => {
    const drive = await announced();
    const forms = () => [...drive.world.forms.values()].map(({ title }) => plain(title));
    expect(forms()).toContain('Drive du Bez – demandes');
    const [tab] = drive.book.sheets.filter(({ title }) => title === 'Demandes');
    expect(tab?.fields.hidden).toBe(true);
    await nextSale(drive);
    expect(forms().filter((title) => title.endsWith('demandes'))).toHaveLength(1);
  });

  test('is not made for a drive without subscribers', async () => {
    const drive = await announced(0);
    expect(drive.titles()).not.toContain('Demandes');
    expect(drive.world.forms.size).toBe(1);
    expect(drive.mails()[0]?.body).toContain('écrivez à');
  });

  test('unsubscribes whoever sends the link of their mail, and the next announcement leaves them alone', async () => {
    const drive = await announced();
    await follow(drive, linkOf(drive, LOU));
    expect(subscription(drive, LOU)).toBe('non');
    expect(subscription(drive, MAX)).toBe('oui');
    expect(told(drive)).toEqual([
      `${LOU} : Ne plus recevoir les annonces des ventes → Ne plus recevoir les annonces des ventes`,
    ]);
    expect(drive.toFix()).toEqual([]);
    await nextSale(drive);
    expect(drive.mails(LOU)).toHaveLength(1);
    expect(drive.mails(MAX)).toHaveLength(2);
  });

  test('names nobody in what it keeps', async () => {
    const drive = await announced();
    await follow(drive, linkOf(drive, LOU));
    expect(drive.rows('Demandes')).toEqual([
      {
        Horodateur: '2026-04-07T08:00:00',
        'Votre demande': 'Ne plus recevoir les annonces des ventes',
        'Code de la demande': expect.stringMatching(/^u1-[\da-f]{4}-[\da-f]{32}$/),
      },
    ]);
    expect(JSON.stringify([...formAt(drive, linkOf(drive, LOU)).answers])).not.toContain('abonne');
  });

  test.each([
    ['a lost trigger', 0],
    ['a doubled trigger', 2],
    ['three late ones', 3],
  ])('%s changes nothing', async (_, runs) => {
    const drive = await announced();
    drive.world.triggersFire = false;
    await follow(drive, linkOf(drive, LOU));
    for (let run = 0; run < runs; run++) await drive.world.run('wakeOnSubmit', { from: 'trigger' });
    await nextSale(drive);
    expect(subscription(drive, LOU)).toBe('non');
    expect(drive.mails(LOU)).toHaveLength(1);
    expect(told(drive)).toHaveLength(1);
  });

  test('is read between sales as well, by the trigger and by the hour', async () => {
    const drive = await announced();
    const [lou, max] = [linkOf(drive, LOU), linkOf(drive, MAX)];
    await drive.close('2026-04-09 22:00');
    await drive.live('2026-04-12 10:00');
    await follow(drive, lou);
    expect(subscription(drive, LOU)).toBe('non');
    drive.world.triggersFire = false;
    await follow(drive, max);
    await drive.hourlyRun();
    expect(subscription(drive, MAX)).toBe('non');
  });

  test('the last word is the person’s, then the coordinator’s, then the person’s again', async () => {
    const drive = await announced();
    await follow(drive, linkOf(drive, LOU));
    drive.correct('Acheteurs', { 'Adresse e-mail': LOU }, { Abonné: 'oui' });
    await drive.read();
    await drive.hourlyRun();
    expect(subscription(drive, LOU)).toBe('oui');
    await nextSale(drive);
    expect(drive.mails(LOU)).toHaveLength(2);
    await follow(drive, linkOf(drive, LOU));
    expect(subscription(drive, LOU)).toBe('non');
  });

  test.each<[string, (code: string) => string]>([
    ['guessed', () => `u1-${'0'.repeat(32)}`],
    ['signed with another secret', () => requestCode('secret', 'unsubscribe', 1, LOU)],
    ['of another kind', (code) => code.replace('u', 's')],
    ['of another sale', (code) => code.replace('u1', 'u2')],
    ['cut', (code) => code.slice(0, -1)],
    ['lengthened', (code) => `${code}0`],
    ['of a kind that does not exist', (code) => code.replace('u', 'z')],
    ['a formula', () => '=HYPERLINK("https://exemple.fr";"x")'],
    ['no code at all', () => '   '],
    ['ten thousand letters', () => 'u1-'.padEnd(10_000, 'a')],
  ])('a code that is %s is told and not acted on', async (_, forge) => {
    const drive = await announced();
    const link = linkOf(drive, LOU);
    const before = drive.table('Acheteurs', 'Adresse e-mail', 'Abonné');
    await follow(drive, link, (answers) => {
      const [asked = '', code = ''] = Object.keys(answers);
      return { [asked]: answers[asked] ?? '', [code]: forge(answers[code] ?? '') || 'x' };
    });
    expect(drive.table('Acheteurs', 'Adresse e-mail', 'Abonné')).toEqual(before);
    expect(told(drive)).toHaveLength(1);
    // Told once, however often it is read.
    await drive.read();
    await drive.hourlyRun();
    expect(told(drive)).toHaveLength(1);
  });

  test('a code in capitals with blanks around it is the same one', async () => {
    const drive = await announced();
    await follow(drive, linkOf(drive, LOU), (answers) => {
      const [asked = '', code = ''] = Object.keys(answers);
      return { [asked]: '', [code]: ` ${answers[code]?.toUpperCase()} ` };
    });
    expect(subscription(drive, LOU)).toBe('non');
  });

  test('an announcement that waits for the quota does not leave to whoever unsubscribed meanwhile', async () => {
    const drive = await announced(130);
    const last = 'abonne129@exemple.fr';
    const row = drive.row('Rappels', { Destinataire: last });
    expect(row.État).toBe('en attente du quota');
    await follow(drive, stopLink({ body: String(row.Texte) } as never));
    await drive.live('2026-04-07 11:00');
    expect(drive.mails(last)).toHaveLength(0);
    expect(drive.row('Rappels', { Destinataire: last })).toMatchObject({
      État: 'annulé',
      Raison: 'ne veut plus les annonces',
    });
    expect(drive.mails()).toHaveLength(129);
  });

  test('goes on when people sort its tab, or delete what is in it', async () => {
    const drive = await announced();
    const [lou, max] = [linkOf(drive, LOU), linkOf(drive, MAX)];
    await follow(drive, lou);
    const tab = drive.sheet('Demandes');
    tab.deleteRows(1, 1);
    await drive.clock('2026-04-07 09:30');
    await follow(drive, max);
    expect(subscription(drive, LOU)).toBe('non');
    expect(subscription(drive, MAX)).toBe('non');
    expect(drive.toFix()).toEqual([]);
  });

  test('speaks English in an English drive', async () => {
    const drive = await withSubscribers(1);
    drive.setting('Langue', 'English');
    await drive.install();
    await drive.open('2026-04-07 08:00');
    const link = linkOf(drive, LOU);
    expect(formAt(drive, link).items.map(({ title }) => title)).toEqual([
      'Your request',
      'Request code',
    ]);
    await follow(drive, link);
    expect(drive.row('Buyers', { 'E-mail address': LOU }).Subscribed).toBe('no');
  });
});
