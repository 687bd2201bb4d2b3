/** Who is on duty where a sale is called off or moved (docs/rules.md S18). */
import { type Drive, paris } from '../support/drive';
import { maker } from '../support/madeOnce';
import { BEZ, opened } from '../support/market';
import { plain } from '../support/plain';
import { asking } from '../support/sums/money';

const PAUL = 'paul@exemple.fr';
const TAB = 'Permanences';
const _saturday = { pickupStart: paris('2026-04-11 08:00'), pickupEnd: paris('2026-04-11 12:00') };
const _sunday = { pickupStart: paris('2026-04-12 10:00'), pickupEnd: paris('2026-04-12 14:00') };
/** Cheese alone was ordered: the farm has nothing to prepare, but is on duty, as Paul is. */
const onDuty = maker('people/dutiesTakenOut onDuty', async (onSunday: boolean) => {
  const drive = await opened(asking);
  drive.setting('Places de permanence', '1');
  await drive.hourlyRun();
  drive.correct(TAB, { Qui: '' }, { Qui: 'Ferme du Bez' });
  drive.typeRows(TAB, [
    { Date: '11/04/2026', Qui: 'Paul', 'E-mail': PAUL, Rôle: 'caisse', Horaires: '7:30-10:00' },
  ]);
  if (onSunday) drive.typeRows(TAB, [{ Date: '12/04/2026', Qui: 'Chèvrerie du Roc' }]);
  await drive.order('anne@exemple.fr', { CR01: 2 });
  await drive.hourlyRun();
  await drive.close('2026-04-09 20:00');
  await drive.hourlyRun();
  await drive.clock('2026-04-09 21:05');
  return drive;
});
const _calendars = (drive: Drive, to: string) =>
  drive
    .mails(to)
    .flatMap(({ attachments }) =>
      attachments.flatMap(({ name, content }) =>
        name.endsWith('.ics')
          ? (/STATUS:(\w+)/.exec(Buffer.from(content).toString()) ?? ['', 'STANDS']).slice(1)
          : [],
      ),
    );

test('a farm on duty is not greeted by the first word of its name', async () => {
  const drive = (await onDuty(false)).copy();
  expect(drive.mails(BEZ).map(({ body }) => plain(body).split('\n')[0])).toEqual(['Bonjour,']);
});

test('who is to prepare nothing is not asked to', async () => {
  const drive = (await onDuty(false)).copy();
  expect(drive.mails(BEZ).filter(({ subject }) => /préparer/.test(subject))).toEqual([]);
});
