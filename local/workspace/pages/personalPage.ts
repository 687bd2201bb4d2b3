import { changePerson, files, forms, home, mails, toWorkbook } from '../../text/pages';
import type { PageRequest } from './pageGroup';
import { page, type Reply } from './reply';
import { type Html, html, type Part } from './safeHtml';

const document = (title: string, body: Part): Html => html`<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>${body}</body>
</html>`;

/** A page of one person: their name above it, and the way to their other pages. */
export function personalPage({ person, base }: PageRequest, title: string, content: Html): Html {
  return document(
    title,
    html`<header class="top">${
      person &&
      html`<strong>${person.name}</strong>
<a href="${base}/">${home}</a> <a href="${base}/mails">${mails}</a>
<a href="${base}/formulaires">${forms}</a>${person.role === 'coordinator' && html` <a href="${base}/fichier">${files}</a>`} `
    }<a href="/personnes">${changePerson}</a></header>
<main><h1>${title}</h1>${content}</main>`,
  );
}

/** For an address that leads nowhere, or no longer. */
export const nowhere = (request: PageRequest, why: string): Reply =>
  page(personalPage(request, why, html`<p><a href="/">${toWorkbook}</a></p>`), 404);
