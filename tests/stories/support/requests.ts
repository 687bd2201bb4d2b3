/** What people do with the links of their mails that lead to the form « Demandes ». */
import type { FormStore } from '../../../local/standin/forms/store/formStore';
import type { SentMail } from '../../../local/standin/runtime/host/mails';
import type { Drive } from './drive';

/** The link of a mail with a request filled in. */
export function stopLink({ body }: SentMail): string {
  const [link] = /https:\S+usp=pp_url\S+/.exec(body.slice(body.search(/Ne plus|Stop/))) ?? [];
  if (link === undefined) throw new RangeError(`No link to unsubscribe in ${body}`);
  return link;
}

export const formAt = ({ world }: Drive, link: string): FormStore => {
  const form = [...world.forms.values()].find(({ publicId }) => link.includes(publicId));
  if (!form) throw new RangeError(`No form at ${link}`);
  return form;
};

/** Opens the link and sends what it has filled in, changed or not. */
export async function follow(
  drive: Drive,
  link: string,
  change: (answers: Record<string, string>) => Record<string, string> = (answers) => answers,
): Promise<void> {
  const form = formAt(drive, link);
  const given = new URL(link).searchParams;
  const answers = Object.fromEntries(
    form.items.map(({ title, entryId }) => [title, given.get(`entry.${entryId}`) ?? '']),
  );
  const sent = await drive.world.submit(form.id, { answers: change(answers) });
  if ('refused' in sent) throw new Error(sent.refused);
}
