import { type Drive, paris } from '../support/drive';
import { withSubscribers } from '../support/subscribers';

const count = (one: Drive, state: string): number =>
  one.rows('Rappels').filter((row) => row.État === state).length;

describe('Rappels', () => {
  test('what the day’s quota does not let go leaves the next day by itself, once each', async () => {
    const one = await withSubscribers(130);
    await one.open('2026-04-07 08:00');
    expect(one.mails()).toHaveLength(100);
    expect(count(one, 'en attente du quota')).toBe(30);
    // The quota of the next day begins at midnight in California.
    await one.live('2026-04-07 08:50');
    expect(one.mails()).toHaveLength(100);
    await one.live('2026-04-07 11:00');
    expect(one.mails()).toHaveLength(130);
    expect(new Set(one.mails().map(({ to }) => to)).size).toBe(130);
    expect(count(one, 'envoyé')).toBe(130);
  });

  test('a confirmation passes announcements that wait', async () => {
    const one = await withSubscribers(95);
    await one.open('2026-04-07 08:00');
    await one.live('2026-04-07 09:00');
    one.typeRows('Acheteurs', [{ 'Adresse e-mail': 'z@exemple.fr', Abonné: 'oui' }]);
    await one.order('anne@exemple.fr', { FB02: 1 });
    expect(one.lastMail('anne@exemple.fr')).toContain('panier n° 1');
  });

  test('a reminder leaves on the eve of the pick-up, not before', async () => {
    const one = await withSubscribers(0);
    await one.open('2026-04-07 08:00');
    await one.order('anne@exemple.fr', { FB02: 1 });
    await one.close('2026-04-09 22:00');
    await one.live('2026-04-10 17:30');
    const reminders = () =>
      one.mails('anne@exemple.fr').filter(({ subject }) => subject.startsWith('Retrait'));
    expect(reminders()).toHaveLength(0);
    await one.live('2026-04-10 19:30');
    expect(reminders()).toHaveLength(1);
    expect(reminders()[0]?.time).toBeGreaterThanOrEqual(paris('2026-04-10 18:00'));
  });
});
