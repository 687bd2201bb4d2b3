/** With the blanks that do not break as plain ones, as one types them. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
