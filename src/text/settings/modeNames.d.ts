import type { Mode } from '../../domain/settings/mode';
import type { Named } from '../../domain/values/locale';
export declare const modeNames: Readonly<Record<Mode, Named>>;
