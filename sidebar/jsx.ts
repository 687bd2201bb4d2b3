import { h as element, Fragment as fragment } from 'preact';

/** What the pages' tags become calls of. */
export const h = element;
export const Fragment = fragment;
