import type { Drive } from './drive';

/** The order that the first link of a mail holds, by the titles of its questions; sent as it is. */
export async function sendFilled(drive: Drive, body: string): Promise<void> {
  const [link] = /https:\S+usp=pp_url\S+/.exec(body) ?? [];
  if (link === undefined) throw new RangeError('No link that holds an order');
  const given = new URL(link).searchParams;
  const answers = drive.form().items.flatMap(({ title, entryId }) => {
    const value = given.get(`entry.${entryId}`);
    return value === null ? [] : [[title, value] as const];
  });
  const sent = await drive.world.submit(drive.form().id, { answers: Object.fromEntries(answers) });
  if ('refused' in sent) throw new Error(sent.refused);
}
