/** Addresses, names and subjects as people type them, from the order to the mail that is read. */
import PostalMime from 'postal-mime';
import { emlOf } from '../../../local/drive/eml';
import type { Drive } from '../support/drive';
import { opened } from '../support/market';

let open: () => Drive;

beforeAll(async () => {
  open = (await opened()).trim().saved();
});

async function confirmations(drive: Drive) {
  return Promise.all(
    drive
      .mails()
      .slice(1)
      .map(async (mail, index) => PostalMime.parse(await emlOf(mail, index + 1))),
  );
}

/** An answer typed below the form's own, where a form would not have let it through. */
async function typed(drive: Drive, address: string): Promise<void> {
  await drive.order('modele@exemple.fr', { FB02: 1 });
  const title = drive.titles().find((one) => one.startsWith('Réponses')) ?? '';
  const column = drive.column(title, 'Adresse e-mail');
  const last = drive.sheet(title).lastRow() - 1;
  drive.type(title, last, column, address);
}

test.each([
  ['upper case and spaces around', '  Lou@Exemple.FR ', 'lou@exemple.fr'],
  ['a plus and dots', 'l.ou+drive@exemple.fr', 'l.ou+drive@exemple.fr'],
])('%s: it is one address, and gets its mail', async (_, address, expected) => {
  const drive = open();
  drive.world.triggersFire = false;
  await typed(drive, address);
  await drive.read();
  const [mail] = await confirmations(drive);
  expect(mail?.to?.map(({ address: to }) => to)).toEqual([expected]);
});

test.each([
  ['none', ''],
  ['half of one', 'x@'],
  ['two with a comma', 'a@exemple.fr, b@exemple.fr'],
  ['two with a line break', 'a@exemple.fr\nb@exemple.fr'],
  ['a space within', 'lou @exemple.fr'],
  ['a domain with an accent', 'lou@château.fr'],
])('%s: no mail to guessed people, and À corriger says where', async (_, address) => {
  const drive = open();
  drive.world.triggersFire = false;
  await typed(drive, address);
  const before = drive.mails().length;
  await drive.read();
  expect(drive.mails()).toHaveLength(before);
  expect(drive.rows('Commandes').map(({ État }) => État)).toEqual(['à corriger']);
  expect(drive.toFix().join('\n')).toContain('adresse e-mail');
});

test.each([
  ['markup', '<script>alert(1)</script><b>Lou</b>'],
  ['a formula', '=HYPERLINK("https://mal.example";"Lou")'],
  ['a line break and a header', 'Lou\r\nBcc: tous@exemple.fr'],
  ['quotes and signs', '"Lou" & <max@exemple.fr>'],
])('a name with %s: it stays text, in the sheet, the outbox and the mail', async (_, name) => {
  const drive = open();
  await drive.order('lou@exemple.fr', { FB02: 1 }, { name });
  const [mail] = await confirmations(drive);
  expect(mail?.to?.map(({ address }) => address)).toEqual(['lou@exemple.fr']);
  expect([mail?.cc, mail?.bcc]).toEqual([undefined, undefined]);
  expect(mail?.html).not.toMatch(/<script|<b>Lou|max@exemple\.fr>/);
  const sheet = drive.sheet('Rappels');
  const row = drive.find('Rappels', { Destinataire: 'lou@exemple.fr' });
  for (let column = 0; column < sheet.lastColumn(); column++)
    expect(sheet.cell(row, column)?.formula).toBeUndefined();
});
