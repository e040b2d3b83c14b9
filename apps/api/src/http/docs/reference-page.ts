import { productVersion } from '../../product-version.ts';
import { markup, type Markup } from './markup.ts';

export interface NavigationGroup {
  readonly title: string;
  readonly links: readonly { readonly href: string; readonly label: string; readonly badge?: string }[];
}

export interface ReferencePage {
  readonly title: string;
  /** Path of this page, to mark it among the others. */
  readonly path: string;
  readonly specPath: string;
  readonly navigation: readonly NavigationGroup[];
  readonly content: Markup | readonly Markup[];
}

const documents = [
  { path: '/api/v1/redoc', label: 'REST' },
  { path: '/api/v1/ws/asyncapi', label: 'Streams' },
  { path: '/api/v1/docs', label: 'Try it' },
];

export const STYLE_PATH = '/api/v1/docs/assets/reference.css';
export const ICON_PATH = '/favicon.svg';

/** The frame of a reference: head, navigation at the side, content. */
export function referencePage({ title, path, specPath, navigation, content }: ReferencePage): string {
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
<link rel="icon" href="${ICON_PATH}">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
  <a class="brand" href="/">Tickwire</a>
  <span class="version">${productVersion}</span>
  <nav aria-label="Documents">${documents.map(
    (document) =>
      markup`<a href="${document.path}"${document.path === path ? markup` aria-current="page"` : ''}>${document.label}</a>`,
  )}</nav>
  <a class="spec" href="${specPath}">${specPath.slice(specPath.lastIndexOf('/') + 1)}</a>
</header>
<nav class="side" aria-label="Contents">${navigation.map(
    ({ title: group, links }) => markup`<details open>
    <summary>${group}</summary>
    <ul>${links.map(
      ({ href, label, badge }) =>
        markup`<li><a href="${href}">${badge ? markup`<span class="method ${badge}">${badge}</span>` : ''}<span>${label}</span></a></li>`,
    )}</ul>
  </details>`,
  )}</nav>
<main id="content" tabindex="-1">${content}</main>
</body>
</html>`;
  return page.toString();
}
