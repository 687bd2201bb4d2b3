import { COORDINATOR, messageOfBody, runBody, TUESDAY, worldOf } from '../support/fixtures';

const send = (message: object) => `MailApp.sendEmail(${JSON.stringify(message)});`;
const good = { to: 'a@exemple.fr', subject: 'Objet', body: 'Corps' };
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => `a${i}@exemple.fr`).join(',');

describe('a mail', () => {
  test('is kept with its time and all its parts', async () => {
    const world = worldOf(`function main() {
      Utilities.sleep(1000);
      const file = Utilities.newBlob('réf;prix', 'text/csv', 'produits.csv');
      const logo = Utilities.newBlob([-1, 0, 127], 'image/png', 'logo.png');
      MailApp.sendEmail({
        to: 'a@exemple.fr', cc: 'b@exemple.fr', subject: 'Objet', body: 'Corps',
        htmlBody: '<b>Corps</b>', name: 'Le drive', replyTo: 'c@exemple.fr',
        attachments: [file], inlineImages: { logo },
      });
    }`);
    expect((await world.run('main', { from: 'menu' })).ok).toBe(true);
    const text = (content: Uint8Array | undefined) => Buffer.from(content ?? []).toString();
    const [mail] = world.mails;
    expect(mail).toMatchObject({
      from: COORDINATOR,
      to: 'a@exemple.fr',
      cc: 'b@exemple.fr',
      subject: 'Objet',
      body: 'Corps',
      htmlBody: '<b>Corps</b>',
      name: 'Le drive',
      replyTo: 'c@exemple.fr',
    });
    expect(mail?.time).toBeGreaterThanOrEqual(TUESDAY + 1000);
    expect(mail?.attachments[0]).toMatchObject({ name: 'produits.csv', type: 'text/csv' });
    expect(text(mail?.attachments[0]?.content)).toBe('réf;prix');
    expect([...(mail?.inlineImages.logo?.content ?? [])]).toEqual([255, 0, 127]);
  });

  test('can be given as separate texts', async () => {
    const world = worldOf(`function main() {
      MailApp.sendEmail('a@exemple.fr', 'Objet', 'Corps', { name: 'Le drive' });
    }`);
    await world.run('main', { from: 'menu' });
    expect(world.mails).toMatchObject([{ to: 'a@exemple.fr', subject: 'Objet', name: 'Le drive' }]);
  });

  test.each([
    [
      'an address that is none',
      { ...good, to: 'pas une adresse' },
      'Invalid email: pas une adresse',
    ],
    ['a copy to no address', { ...good, cc: 'b@' }, 'Invalid email: b@'],
    ['a reply address that is none', { ...good, replyTo: 'c' }, 'Invalid email: c'],
    ['nobody', { subject: 'x', body: 'y' }, 'Failed to send email: no recipient'],
    ['an empty recipient', { ...good, to: ' ' }, 'Failed to send email: no recipient'],
    ['51 people', { ...good, to: many(51) }, 'Limit Exceeded: Email Recipients Per Message.'],
    [
      'a body of 201 KB',
      { ...good, body: 'x'.repeat(201 * 1024) },
      'Limit Exceeded: Email Body Size.',
    ],
    [
      'a page of 201 KB',
      { ...good, htmlBody: 'x'.repeat(201 * 1024) },
      'Limit Exceeded: Email Body Size.',
    ],
    [
      'a subject of 251 letters',
      { ...good, subject: 'x'.repeat(251) },
      'Argument too large: subject',
    ],
    [
      'a field of no mail',
      { ...good, headers: {} },
      'The stand-in does not know MailApp.sendEmail({headers})',
    ],
    ['a list of people', { ...good, to: ['a@exemple.fr'] }, 'Invalid argument: to'],
  ])('to or with %s is refused', async (_what, message, text) => {
    expect(await messageOfBody(send(message))).toBe(text);
  });

  test('with an attachment that is no blob is refused', async () => {
    const body = `MailApp.sendEmail({ to: 'a@b.fr', subject: 's', body: 'b', attachments: ['x'] });`;
    expect(await messageOfBody(body)).toBe(
      'The stand-in does not know attachments other than blobs',
    );
  });

  test('may go to fifty people, and to an address with a name', async () => {
    expect((await runBody(send({ ...good, to: many(50) }))).ok).toBe(true);
    expect((await runBody(send({ ...good, to: 'Zoé <zoe@exemple.fr>' }))).ok).toBe(true);
  });
});

describe('the daily quota of mails', () => {
  const code = `
    function send(to) { MailApp.sendEmail({ to: to, subject: 's', body: 'b' }); return left(); }
    function left() { return MailApp.getRemainingDailyQuota(); }
  `;

  test('counts every recipient', async () => {
    const world = worldOf(`function main() {
      MailApp.sendEmail({ to: 'a@b.fr,c@d.fr', cc: 'e@f.fr', bcc: 'g@h.fr', subject: 's', body: 'b' });
      return MailApp.getRemainingDailyQuota();
    }`);
    expect((await world.run('main', { from: 'menu' })).value).toBe(96);
  });

  test('refuses what would go beyond it, and then nothing is sent', async () => {
    const world = worldOf(code);
    await world.run('send', { from: 'menu', args: [many(50)] });
    await world.run('send', { from: 'menu', args: [many(49)] });
    const refused = await world.run('send', { from: 'menu', args: [many(2)] });
    expect(refused.error?.message).toBe("Trop d'appels pour ce service aujourd'hui : email.");
    expect((await world.run('send', { from: 'menu', args: [many(1)] })).value).toBe(0);
    expect(world.mails).toHaveLength(3);
  });

  test('is told in English to English drives', async () => {
    const world = worldOf(code, { locale: 'en_US' });
    await world.run('send', { from: 'menu', args: [many(50)] });
    await world.run('send', { from: 'menu', args: [many(50)] });
    const refused = await world.run('send', { from: 'menu', args: [many(1)] });
    expect(refused.error?.message).toBe('Service invoked too many times for one day: email.');
  });

  test('is each person’s own, and starts again at midnight in California', async () => {
    const world = worldOf(code);
    await world.run('send', { from: 'menu', args: [many(50)] });
    const other = await world.run('left', { from: 'menu', user: 'autre@exemple.fr' });
    expect(other.value).toBe(100);
    await world.advanceTo(Date.UTC(2026, 3, 8, 6, 59));
    expect((await world.run('left', { from: 'menu' })).value).toBe(50);
    await world.advanceTo(Date.UTC(2026, 3, 8, 7));
    expect((await world.run('left', { from: 'menu' })).value).toBe(100);
  });

  test('is 1,500 for a Workspace account', async () => {
    const world = worldOf(code, { account: 'workspace' });
    expect((await world.run('left', { from: 'menu' })).value).toBe(1500);
  });
});
