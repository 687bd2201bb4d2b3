import type { Drive } from './drive';

const linkIn = (body: string): URL => {
  const [link] = /https:\S+usp=pp_url\S+/.exec(body) ?? [];
  if (link === undefined) throw new RangeError('No link that holds an order');
  return new URL(link);
};

type Answers = Readonly<Record<string, string>>;

/** What the form shows of it once it is opened: a value that is none of the choices is dropped. */
function shownBy(drive: Drive, body: string): Answers {
  const given = linkIn(body).searchParams;
  return Object.fromEntries(
    drive.form().items.flatMap(({ title, entryId, choices }) => {
      const value = given.get(`entry.${entryId}`);
      const isShown = value !== null && (choices.length === 0 || choices.includes(value));
      return isShown ? [[title, value]] : [];
    }),
  );
}

/** Opened by the link and sent with other choices, a blank one taken out. */
export const sendShown = (drive: Drive, body: string, changes: Answers = {}): Promise<void> =>
  send(
    drive,
    Object.fromEntries(
      Object.entries({ ...shownBy(drive, body), ...changes }).filter(([, value]) => value !== ''),
    ),
  );

async function send(drive: Drive, answers: Answers): Promise<void> {
  const sent = await drive.world.submit(drive.form().id, { answers });
  if ('refused' in sent) throw new Error(sent.refused);
}
