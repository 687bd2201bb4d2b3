import type { Goods } from '../../../domain/baskets/basket';
import { readMailKey, readThreadVersion } from '../../../domain/outbox/mailKey';
import { fingerprint } from '../../../domain/values/fingerprint';
import type { Cents } from '../../../domain/values/money';
import type { versionsOf } from '../../outbox/versions';
import { isWaiting } from '../../records/outboxRows';

type Versions = ReturnType<ReturnType<typeof versionsOf>>;

export const isMissing = ({ delivered, served }: Goods): boolean =>
  delivered !== undefined && delivered < served;

/** Which lines of a basket are short, and by how much; blank where none is. */
export const gapsIn = (lines: readonly Goods[]): string => {
  const short = lines.filter(isMissing).map(({ ref, delivered }) => `${ref}=${delivered}`);
  return short.length === 0 ? '' : fingerprint(short.join());
};

/** « 4lwin2_1684_9x1c »: whatever changes in the mail while it waits is told as it is when it leaves. */
export const missingContent = (gaps: string, total: Cents, text: string): string =>
  `${gaps}_${total}_${fingerprint(text)}`;

/** What the buyer was told last of what is missing, and of what the basket comes to without it. */
export function missingTold(
  versions: Versions,
): { readonly gaps: string; readonly total: number; readonly key: string } | undefined {
  const left = versions.filter(
    ({ values: { state } }) => !isWaiting(state) && state !== 'cancelled',
  );
  const key = left.at(-1)?.key ?? '';
  const version = readMailKey(key)?.version ?? '';
  const [gaps, total] = readThreadVersion(version)?.content.split('_') ?? [];
  return gaps === undefined ? undefined : { gaps, total: Number(total), key };
}
