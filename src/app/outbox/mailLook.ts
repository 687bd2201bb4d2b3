import * as z from 'zod/mini';
import { ok, type Result } from '../../domain/values/result';
import type { MailLook } from '../../text/mails/mailHtml';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import type { OutgoingMail } from '../kernel/services/mailPort';
import { readDrive } from '../settings/readDrive';

/** « 180x60;iVBOR… »; what does not fit is no logo. */
const LOGO = /^(\d{1,3})x(\d{1,3});([A-Za-z\d+/]{1,48000}=*)$/;

export const keptLogo = (snapshot: Reads<'templates'>): string | null =>
  snapshot.tabs.templates.rows.find(({ values }) => values.kind === 'look')?.values.picture ?? null;

/** The drive's logo as a page shows it; null for none. */
export function logoOf(
  snapshot: Reads<'templates'>,
): { readonly width: number; readonly height: number; readonly png: string } | null {
  const [, width, height, png] = LOGO.exec(keptLogo(snapshot) ?? '') ?? [];
  return png ? { width: Number(width), height: Number(height), png } : null;
}

type Picture = NonNullable<OutgoingMail['images']>[number];

/** How the drive's mails look, and the picture that goes with each. */
export function lookOf(snapshot: Reads<'templates'>): {
  readonly look: MailLook;
  readonly pictures: Picture[];
} {
  const kept = logoOf(snapshot);
  if (!kept) return { look: {}, pictures: [] };
  const { png, ...logo } = kept;
  return { look: { logo }, pictures: [{ name: 'logo', png: bytesOf(png) }] };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A service of Google's would be a call more for each mail. */
function bytesOf(base64: string): number[] {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const digit of base64.replaceAll('=', '')) {
    held = ((held << 6) | DIGITS.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
  }
  return bytes;
}

/** Blank takes it away. */
export const lookInput = z.object({
  logo: z.string().check(z.refine((text) => text === '' || LOGO.test(text))),
});

const needs = reads({ whole: ['templates'], rows: [], columns: { history: [] } });

export function saveMailLook(
  ports: Ports,
  { logo }: z.infer<typeof lookInput>,
): Result<null, Refusal> {
  const snapshot = readDrive(ports, needs);
  const words = historyWords(snapshot);
  apply(ports, snapshot, {
    rows: {
      templates: [{ kind: 'look', picture: logo || null }],
      history: historyRows(ports, snapshot, [{ action: words.mailText, detail: words.look }]),
    },
  });
  return ok(null);
}
