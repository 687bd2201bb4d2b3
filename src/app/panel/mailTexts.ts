import { fail, ok, type Result } from '../../domain/values/result';
import type { Instant } from '../../domain/values/time';
import { templateKinds } from '../../tabs/templates';
import { type TemplateKind, templates } from '../../text/mailKinds/mailKinds';
import type { DriveDetails } from '../../text/mails/mailDetails';
import type { Words } from '../../text/templates/originals';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { keptLogo } from '../outbox/mailLook';
import { driveDetails } from '../records/orderDetails';
import { readDrive } from '../settings/readDrive';

/** The words of mails, for the page that changes them: plain JSON. */
export interface MailTextsView {
  readonly language: DriveDetails['locale'];
  readonly now: Instant;
  readonly user: string;
  readonly kinds: readonly { readonly id: TemplateKind; readonly name: string }[];
  readonly own: readonly (Words & { readonly kind: TemplateKind })[];
  readonly drive: DriveDetails;
  /** As it is kept; null where there is none. */
  readonly logo: string | null;
}

export function mailTexts(ports: Ports): Result<MailTextsView, Refusal> {
  const snapshot = readDrive(ports, { whole: ['templates'], rows: [] });
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  return ok({
    language: snapshot.place.locale,
    now: snapshot.now,
    user: ports.user(),
    kinds: (Object.keys(templates) as TemplateKind[]).map((id) => ({
      id,
      name: String(templateKinds.write(id, snapshot.place)),
    })),
    own: snapshot.tabs.templates.rows.flatMap(({ values: { kind, subject, text } }) =>
      kind && kind !== 'look' && (subject || text)
        ? [{ kind, subject: subject ?? '', text: text ?? '' }]
        : [],
    ),
    drive: driveDetails(snapshot),
    logo: keptLogo(snapshot),
  });
}
