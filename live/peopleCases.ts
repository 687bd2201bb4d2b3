import type { Bench, Case } from './caseBench';
import { ACCEPTED, accepted } from './formCases';
import { wordsOfRefusal } from './look';
import { quietly } from './service';
import { quoted, said } from './words';

export const own = (): string => Session.getEffectiveUser().getEmail();

/** The smallest event, and the smallest image. */
const ICS = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//live//FR\r\nEND:VCALENDAR\r\n';
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** Of a domain that is kept for examples: nobody has an account there. */
const NOBODY = 'personne@example.com';

/** What each share with nobody was refused with; undefined: it was not. */
function sharesWithNobody(bench: Bench): Record<string, string | undefined> {
  const [file, form] = [bench.file(), bench.form()];
  const seen = {
    viewer: wordsOfRefusal(() => file.addViewer(NOBODY)),
    editor: wordsOfRefusal(() => file.addEditor(NOBODY)),
    form: wordsOfRefusal(() => form.addEditor(NOBODY)),
  };
  if (seen.viewer === undefined) quietly(() => file.removeViewer(NOBODY));
  if (seen.editor === undefined) quietly(() => file.removeEditor(NOBODY));
  if (seen.form === undefined) quietly(() => form.removeEditor(NOBODY));
  return seen;
}

export const fileCases: readonly Case[] = [
  {
    fact: 'account-named',
    expected: 'an address',
    see: () => (own().includes('@') ? 'an address' : quoted(own())),
  },
  {
    fact: 'files-made',
    expected: ACCEPTED,
    see: accepted((bench) => bench.file.itself()),
  },
  {
    fact: 'files-shared',
    expected: ACCEPTED,
    needs: ['account-named'],
    see: accepted((bench) => bench.file().addViewer(own())),
  },
  {
    fact: 'form-shared',
    expected: ACCEPTED,
    needs: ['account-named'],
    see: accepted((bench) => bench.form().addEditor(own())),
  },
  {
    fact: 'share-refused',
    expected: 'refused',
    needs: ['files-shared', 'form-shared'],
    see: (bench) => {
      const shares = sharesWithNobody(bench);
      const accepted = Object.keys(shares).filter((what) => shares[what] === undefined);
      return accepted.length > 0 ? `${ACCEPTED}: ${accepted.join(', ')}` : 'refused';
    },
  },
  {
    fact: 'share-words',
    expected: `Invalid email: ${NOBODY}`,
    needs: ['share-refused'],
    see: (bench) => [...new Set(Object.values(sharesWithNobody(bench)))].join('; ') || 'none',
  },
];

export const peopleCases: readonly Case[] = [
  {
    fact: 'first-sheet-zero',
    expected: '0',
    see: (bench) => String(bench.file().getSheets()[0]?.getSheetId()),
  },
  {
    fact: 'files-opened',
    expected: ACCEPTED,
    see: accepted((bench) => SpreadsheetApp.openById(bench.file().getId())),
  },
  {
    fact: 'editors-told',
    expected: 'told',
    see: ({ spreadsheet }) => (spreadsheet.getEditors().length > 0 ? 'told' : 'nobody'),
  },
  {
    fact: 'quota-told',
    expected: 'number',
    see: () => typeof MailApp.getRemainingDailyQuota(),
  },
  {
    fact: 'invitations-sent',
    expected: ACCEPTED,
    needs: ['account-named'],
    see: accepted(() =>
      MailApp.sendEmail({
        to: Session.getEffectiveUser().getEmail(),
        subject: said.title.fr,
        body: said.mail.fr,
        htmlBody: `<p>${said.mail.fr}</p><img src="cid:one">`,
        attachments: [Utilities.newBlob(ICS, 'text/calendar', 'essai.ics')],
        inlineImages: { one: Utilities.newBlob(Utilities.base64Decode(PNG), 'image/png', 'one') },
      }),
    ),
  },
  {
    fact: 'cache-there',
    expected: 'there',
    see: () => (CacheService.getDocumentCache() ? 'there' : 'none'),
  },
  {
    fact: 'addon-menu',
    expected: ACCEPTED,
    see: accepted(() => SpreadsheetApp.getUi().createAddonMenu()),
  },
];
