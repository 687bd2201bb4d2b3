import type { ServerResponse } from 'node:http';
import type { Html } from './safeHtml';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Keeps the connection, and writes to it as things happen. */
  readonly follow?: (response: ServerResponse) => void;
}

/** Nothing from outside, no script at all: what people typed can only ever be read. */
const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** A form's page brings one program of ours, which asks this machine whether it is still there. */
const FORM_POLICY = `${PAGE_POLICY}; script-src 'self'; connect-src 'self'`;

/** A mail's own markup: its inline styles and images, and links that open a page of their own. */
const MAIL_POLICY = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'self'",
].join('; ');

/** The workbook's page: its own scripts, and nothing from outside. */
const WORKBOOK_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The grid sets sizes and colours on its elements as it runs.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page that the add-on made: its own code in a sandbox, without any way to the network. */
const ADD_ON_POLICY = [
  'sandbox allow-scripts allow-forms allow-modals allow-downloads',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

const SAFE = {
  'X-Content-Type-Options': 'nosniff',
  // Without any, browsers would name no origin when a page of ours is sent.
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const typed = (status: number, type: string, body: string, policy = PAGE_POLICY): Reply => ({
  status,
  headers: { ...SAFE, 'Content-Security-Policy': policy, 'Content-Type': `${type}; charset=utf-8` },
  body,
});

export const page = (content: Html, status = 200): Reply =>
  typed(status, 'text/html', `<!doctype html>${content.markup}`);

export const workbookPage = (content: Html): Reply =>
  typed(200, 'text/html', `<!doctype html>${content.markup}`, WORKBOOK_POLICY);

export const addOnPage = (markup: string): Reply => typed(200, 'text/html', markup, ADD_ON_POLICY);

/** A file of the built page: its name changes with its content. */
export const asset = (type: string, content: Uint8Array): Reply => ({
  status: 200,
  headers: {
    ...SAFE,
    'Content-Type': type,
    'Content-Security-Policy': PAGE_POLICY,
    'Cache-Control': 'private, max-age=31536000, immutable',
  },
  body: content,
});

/** Events as they happen. */
export const stream = (follow: NonNullable<Reply['follow']>): Reply => ({
  ...typed(200, 'text/event-stream', ''),
  follow,
});
export const formDocument = (content: Html, status = 200): Reply =>
  typed(status, 'text/html', `<!doctype html>${content.markup}`, FORM_POLICY);

export const script = (code: string): Reply => typed(200, 'text/javascript', code);

export const mailMarkup = (markup: string): Reply => typed(200, 'text/html', markup, MAIL_POLICY);

export const plainText = (status: number, text: string): Reply => typed(status, 'text/plain', text);

export const styleSheet = (css: string): Reply => typed(200, 'text/css', css);

export const json = (value: unknown, status = 200): Reply =>
  typed(status, 'application/json', JSON.stringify(value));

/** A file to keep under a name. */
export const download = (name: string, type: string, content: Uint8Array): Reply => ({
  status: 200,
  headers: {
    ...SAFE,
    'Content-Security-Policy': PAGE_POLICY,
    'Content-Type': type,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  },
  body: content,
});

/** After something was done: going back or loading again must not do it twice. */
export const seeOther = (path: string): Reply => ({
  status: 303,
  headers: { ...SAFE, Location: path },
  body: '',
});
