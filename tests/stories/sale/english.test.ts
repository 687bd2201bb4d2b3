import type { MessageView } from '../../../src/app/panel/writeMessage';
import { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { BEZ, ROC } from '../support/market';
import { plain } from '../support/plain';
import { ask } from '../support/sums/money';

const A = 'anne@example.org';

const english = maker('sale/english english', async () => {
  const drive = Drive.at('2026-04-07 07:45');
  await drive.install();
  drive.setting('Langue', 'en');
  await drive.install();
  drive.typeRows('Producers', [
    { Producer: 'Bez Farm', 'E-mail': BEZ },
    { Producer: 'Roc Goats', 'E-mail': ROC },
  ]);
  const goods = { Producer: 'Bez Farm', Content: '1', Unit: 'kg', 'VAT %': '5,5' };
  drive.typeRows('Products', [
    { ...goods, 'Ref.': 'FB01', Product: 'Carrots', 'Price incl. VAT': '2,20', Stock: '3' },
    {
      ...goods,
      'Ref.': 'FB10',
      Product: 'Potatoes',
      'Price incl. VAT': '2,35',
      'Sold by': 'loose',
      Step: '0,5',
    },
    {
      ...goods,
      'Ref.': 'CR01',
      Producer: 'Roc Goats',
      Product: 'Cheese',
      Unit: 'piece',
      'Price incl. VAT': '2,42',
    },
  ]);
  return drive;
});

describe('a drive whose language is English', () => {
  test('has its tabs, headers, settings and menu in English', async () => {
    const drive = await english();
    expect(drive.titles().slice(0, 8)).toEqual([
      'Settings',
      'Producers',
      'Products',
      'Sales',
      'Orders',
      'Baskets',
      'Producer split',
      'Outbox',
    ]);
    expect(drive.table('Settings', 'Setting').flat()).toContain('Largest quantity offered');
    expect(drive.row('Settings', { Setting: 'Orders open' }).Value).toBe('tuesday 8:00');
    expect(drive.column('Baskets', 'Delivered')).toBeGreaterThan(0);
    await drive.install();
    expect(JSON.stringify(drive.world.menu)).toContain('Open a sale');
    const before = drive.snapshot();
    await drive.install();
    expect(drive.changedSince(before)).toEqual([]);
  });

  test('opens, takes orders and closes in English', async () => {
    const drive = await english();
    await drive.clock('2026-04-07 08:00');
    const said = await drive.said('openCycle');
    expect(said.join('\n')).toContain('Sale 1 is open with 3 products');
    expect(drive.form().items.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['E-mail address', 'First and last name', 'Phone', 'Comment']),
    );
    expect(plain(drive.question('FB10').choices[2] ?? '')).toBe('1.5 kg · €3.53');
    await drive.order(A, { FB01: 3, FB10: 1.5 });
    await drive.clock('2026-04-07 09:10');
    await drive.order('ben@example.org', { FB01: 1, CR01: 2 });
    expect(drive.question('FB01').help).toContain('Sold out');
    expect(drive.table('Orders', 'No.', 'State', 'Amount', 'Why')).toEqual([
      [1, 'accepted', 10.13, ''],
      [2, 'accepted', 4.84, expect.stringMatching(/^FB01: 0 of 1: sold out/)],
    ]);
    await drive.close('2026-04-09 22:00');
    expect(drive.table('Producer split', 'Producer', 'Ref.', 'Quantity', 'Amount')).toEqual([
      ['Bez Farm', 'FB01', 3, 6.6],
      ['Bez Farm', 'FB10', 1.5, 3.53],
      ['Roc Goats', 'CR01', 2, 4.84],
    ]);
    expect(drive.rows('Sales')[0]?.State).toBe('orders closed');
    expect(await drive.failing()).toEqual([]);
    const mails = drive
      .mails()
      .map(({ subject, body }) => `${subject}\n${body}`)
      .join('\n');
    expect(mails).toMatch(/Your order|order/);
    expect(mails).not.toMatch(/[«»]|commande|panier|Bonjour|samedi/i);
  });

  test('sends producers a file that opens in an English spreadsheet', async () => {
    const drive = await english();
    await drive.clock('2026-04-07 08:00');
    await drive.press('openCycle');
    await drive.order(A, { FB01: 3, FB10: 1.5 });
    await drive.close('2026-04-09 22:00');
    const files = drive.mails(BEZ).at(-1)?.attachments ?? [];
    const [csv] = files.map(({ content }) => Buffer.from(content));
    expect(csv?.toString('utf8')).toContain(
      'FB01,Carrots,,3,3,kg,2.2,6.6\r\nFB10,Potatoes,,1.5,1.5,kg,2.35,3.53\r\n',
    );
  });

  test('goes back to French without losing a word', async () => {
    const drive = await english();
    drive.setting('Language', 'fr');
    await drive.install();
    expect(drive.titles()).toContain('Produits');
    expect(drive.table('Produits', 'Réf.', 'Produit').flat()).toContain('Carrots');
    await drive.open('2026-04-07 08:00');
    expect(drive.rows('Ventes')[0]).toMatchObject({ État: 'commandes ouvertes' });
  });

  test('writes to some people, in English', async () => {
    const drive = await english();
    await drive.clock('2026-04-07 08:00');
    await drive.press('openCycle');
    await drive.order(A, { FB01: 3 }, { name: 'Anne' });
    const { start, shown } = await ask<MessageView>(drive, 'messageView');
    expect([start.subject, shown?.name]).toEqual(['A word from {drive}', 'Anne']);
    const words = { subject: 'Saturday, {first_name}', text: 'Hello {first_name},\nbring a bag.' };
    const asked = { group: 'buyers', ...words, seen: 1 };
    expect(await ask(drive, 'sendMessage', asked)).toMatchObject({ told: '1 mail leaves.' });
    expect(await ask(drive, 'sendMessage', asked)).toMatchObject({ told: '' });
    expect(drive.lastMail(A)).toBe('Saturday, Anne\nHello Anne,\nbring a bag.\n');
    expect(drive.rows('History').at(-1)).toMatchObject({
      Action: 'Write a message',
      Detail: 'buyers of this sale – Saturday, {first_name}',
      After: '1 mail',
    });
    expect(drive.table('Outbox', 'Kind', 'Recipient', 'State').at(-1)).toEqual([
      'message',
      A,
      'sent',
    ]);
  });
});
