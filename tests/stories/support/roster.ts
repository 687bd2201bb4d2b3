/** Drives that keep a duty roster. */
import type { Drive } from './drive';
import { madeOnce } from './madeOnce';
import { prepared } from './market';

/** The sale of the two producers open, with the places that Réglages asks for at each pick-up. */
export const onDuty = (
  places: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Drive> =>
  madeOnce(`roster ${places} ${JSON.stringify(more)}`, async () => {
    const drive = await prepared();
    drive.setting('Permanences', 'oui');
    // Its other settings come with it.
    await drive.install();
    for (const [label, value] of Object.entries({ 'Places de permanence': places, ...more }))
      drive.setting(label, value);
    await drive.open('2026-04-07 08:00');
    return drive.trim();
  });
