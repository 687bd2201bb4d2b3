/** Half of a sign that takes two, as people paste them: no encoding knows it. It shows as one that is missing. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** For a link, whatever was typed: `encodeURIComponent` throws at half a sign. */
export const uriEncoded = (text: string): string => encodeURIComponent(wellFormed(text));
