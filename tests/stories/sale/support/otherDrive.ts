/** A spreadsheet with the program alone, in a world where a drive that has sold can be opened. */
import { Drive } from '../../support/drive';
import { withChicken } from '../../support/sums/weighed';

export const OTHER = 'an-other-drive-of-the-same-people';
export const ADDRESS = `https://docs.google.com/spreadsheets/d/${OTHER}/edit#gid=0`;

/** An empty spreadsheet with the program, in a world where the other one can be opened. */
export async function beside(other: Drive): Promise<Drive> {
  const drive = Drive.at('2026-05-04 09:00');
  await drive.install();
  const [here, there] = [JSON.parse(drive.text()), JSON.parse(other.text())];
  const kept = there.world.spreadsheets.find(
    ({ id }: { id: string }) => id === there.world.spreadsheetId,
  );
  here.world.spreadsheets.push({ ...kept, id: OTHER });
  return Drive.of(JSON.stringify(here))();
}

/** One that has sold, with all that is about somebody. */
export const running = () =>
  withChicken({
    'E-mail du coordinateur': 'camille@exemple.fr',
    'Téléphone du drive': '06 39 98 00 02',
    'Minimum par panier': '15',
    'Consignes de retrait': 'Appelez le 06 39 98 00 01 en arrivant.',
  });
