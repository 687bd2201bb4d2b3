/** Drives that keep a duty roster. */
import type { RosterView } from '../../../../src/app/people/rosterView';
import type { Drive } from '../drive';
import { madeOnce } from '../madeOnce';
import { prepared } from '../market';
import { ask } from '../sums/money';

export type Looked = RosterView & { readonly input: object };

/** The roster as the page shows it, and what it asks to write. */
export async function looked(drive: Drive, terms: object): Promise<Looked> {
  const view = await ask<RosterView>(drive, 'draftRoster', terms);
  return { ...view, input: { ...terms, seen: view.seen } };
}

/** The sale of the two producers open, with the places that Réglages asks for at each pick-up. */
export const onDuty = (
  places: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Drive> =>
  madeOnce(`roster ${places} ${JSON.stringify(more)}`, async () => {
    const drive = await prepared();
    for (const [label, value] of Object.entries({ 'Places de permanence': places, ...more }))
      drive.setting(label, value);
    await drive.install();
    await drive.open('2026-04-07 08:00');
    return drive.trim();
  });
