/** What stands for money, and what must not move it. */
import type { Drive } from '../drive';
import { collected, noted } from './money';

/** Picked up, by what came in; Anne has paid a part. */
export const partlyPaid = async (): Promise<Drive> => {
  const drive = await collected('le reçu');
  await noted(drive, { Panier: '1', Montant: '12,12', Moyen: 'chèque' });
  return drive;
};

/** Two hours pass after somebody touched something, and none of these sums moves. */
export const unmovedBy =
  (sums: (drive: Drive) => unknown) =>
  async (drive: Drive, touch: () => void): Promise<void> => {
    await drive.hourlyRun();
    const before = sums(drive);
    touch();
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(sums(drive)).toEqual(before);
  };
