import { fingerprint } from '../values/fingerprint';

interface Keyed {
  readonly key: string;
}

/** Which documents a mail says, so that each leaves once (docs/rules.md A14). */
export const mailedVersion = (documents: readonly Keyed[]): string =>
  documents.map(({ key }) => fingerprint(key)).join('-');

/** Those that no mail of these versions says; former ones are a fingerprint of all their keys. */
export function unmailed<D extends Keyed>(
  documents: readonly D[],
  versions: ReadonlySet<string>,
): D[] {
  const known = new Set([...versions].flatMap((version) => version.split('-')));
  let from = 0;
  documents.forEach((_, index) => {
    const run = documents.slice(from, index + 1);
    if (!versions.has(fingerprint(run.map(({ key }) => key).join(' ')))) return;
    for (const { key } of run) known.add(fingerprint(key));
    from = index + 1;
  });
  return documents.filter(({ key }) => !known.has(fingerprint(key)));
}
