/** Tables write `_` for a no-break space, so that the eye sees it. */
export const nbsp = (text: string): string => text.replaceAll('_', '\u00a0');
