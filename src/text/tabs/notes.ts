import type { Named } from '../../domain/values/locale';

/** What columns tell whoever fills them in or reads them, in a note on each header. */
export type Notes = Readonly<Record<string, Named>>;
