// Builds what is shown. Texts go in as text, never as HTML.
import { say } from './texts.js';

export const find = (id) => document.getElementById(id);

export function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** One thing that was said; who said it is told to those who do not see the colours. */
export function said(kind, who, ...children) {
  const article = make('article', { className: `said ${kind}`, tabIndex: -1 }, make('span', { className: 'unseen' }, `${say(who)} `), ...children);
  find('log').append(article);
  return article;
}

export const words = (text) => make('p', { dir: 'auto' }, text);

export function question(ask) {
  const article = said('agent', 'agent');
  if (ask.language) article.lang = ask.language;
  article.dir = ask.isRightToLeft ? 'rtl' : 'auto';
  if (ask.why) article.append(make('p', { className: 'reason' }, ask.why));
  article.append(make('p', { className: ask.isConsent ? 'ask consent' : 'ask', id: 'question' }, ask.text), make('p', { className: 'hint' }, ask.hint));
  return article;
}

export function button(text, label, act) {
  const element = make('button', { type: 'button' }, text);
  if (label) element.setAttribute('aria-label', label);
  element.addEventListener('click', act);
  return element;
}

export function place(found) {
  const item = make('li', {}, make('strong', { dir: 'auto' }, found.name));
  for (const [key, value] of [['call', found.call], ['text', found.text], ['chat', found.chat], ['web', found.web]]) {
    if (value) item.append(make('br'), `${say(key)}: `, contact(key, value));
  }
  for (const value of [found.hours, found.audience]) {
    if (value) item.append(make('br'), make('bdi', { className: 'hint' }, value));
  }
  return item;
}

/** A link where it is plainly a number to call or a web address, else the text alone. */
function contact(key, value) {
  const isNumber = key === 'call' && /^[+\d][\d ()-]*$/.test(value);
  const isAddress = /^https?:\/\//.test(value);
  if (isNumber) return make('a', { href: `tel:${value.replace(/[^+\d]/g, '')}` }, make('bdi', {}, value));
  return isAddress ? make('a', { href: value, target: '_blank', rel: 'noopener noreferrer' }, make('bdi', {}, value)) : make('bdi', {}, value);
}
