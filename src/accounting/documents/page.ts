import type { Locale } from '../../domain/values/locale';
import { STYLE } from './style';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What people typed is never markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');

/** A page that a browser prints on A4, each part on a sheet of its own. */
export const pageHtml = (title: string, parts: readonly string[], locale: Locale): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>${parts.join('\n')}</main></body></html>`;
