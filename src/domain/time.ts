/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly __unit: 'instant' };

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string & { readonly __unit: 'day' };
