// What stands on the screen: the log, the open question, places to turn to, and what went wrong.
import { button, find, place, question, said, words } from './elements.js';
import * as known from './known.js';
import { say } from './texts.js';

export const status = (text) => { find('status').textContent = text; };

/** Shows the conversation as the server keeps it: the query, what was told, and the answer or the open question. */
export function show(view) {
  find('model').textContent = view.isSimulated ? say('simulated') : say('model', view.model);
  find('model').hidden = false;
  find('trouble').hidden = find('places').hidden = true;
  find('log').replaceChildren();
  if (!view.isReadable) said('notice', 'note', words(say('unreadable')));
  if (view.query) said('me', 'me', words(view.query));
  for (const fact of view.facts) said('told', 'told', words(`${fact.attribute}: ${fact.values.join(` ${say('or')} `)}`));
  if (view.answer) said('agent', 'agent', words(view.answer));
  if (!view.isKept) notice(say('notKept'));
  showNext(view);
}

/** Where a turn, or the loading of the page, has led to. */
export function showNext({ question: ask, places, facts, hasConsent }) {
  document.getElementById('question')?.removeAttribute('id'); // only the newest question is the one that waits
  if (ask) question(ask);
  showReply(ask);
  showPlaces(places);
  known.show(facts, hasConsent);
}

function showReply(ask) {
  find('reply').hidden = !ask;
  find('choices').replaceChildren(...(ask?.choices ?? []).map((choice) => choiceOf(choice, ask.language)));
  find('why').hidden = Boolean(ask?.isConsent || ask?.isExplained);
  find('decline').hidden = Boolean(ask?.isConsent);
}

function choiceOf(choice, language) {
  const element = button(choice, null, () => document.dispatchEvent(new CustomEvent('reply', { detail: choice })));
  return Object.assign(element, { lang: language ?? '', dir: 'auto' });
}

/** Told to a screen reader once: the same places are left alone. */
export function showPlaces(places) {
  const shown = JSON.stringify(places);
  if (places.length === 0 || (shown === find('places').dataset.shown && !find('places').hidden)) return;
  find('places').dataset.shown = shown;
  find('place-list').replaceChildren(...places.map(place));
  find('places').hidden = false;
}

/** A turn that failed and is sent again brings its notices again; once is enough. */
export function notice(text) {
  const isShown = [...find('log').querySelectorAll('.notice p')].some((other) => other.textContent === text);
  if (!isShown) said('notice', 'note', words(text));
}

/** Shows what was not taken in, and why. */
export function trouble(text, article) {
  article?.classList.add('unsent');
  if (article && !article.querySelector('.undelivered')) article.append(Object.assign(words(say('undelivered')), { className: 'undelivered' }));
  find('trouble').hidden = false;
  find('trouble-text').textContent = text;
  find('retry').hidden = !article;
}

/** A message is on its way; one that was not taken in before keeps its place. */
export function begin(message, article) {
  find('trouble').hidden = find('reply').hidden = true;
  find('trouble-text').textContent = '';
  busy(true);
  article?.classList.remove('unsent');
  article?.querySelector('.undelivered')?.remove();
  const mine = article ?? said('me', 'me', words(message));
  mine.scrollIntoView({ block: 'nearest' });
  return mine;
}

export function busy(isBusy) {
  find('stop').hidden = !isBusy;
  find('send').ariaDisabled = isBusy ? 'true' : null;
  document.body.classList.toggle('running', isBusy);
}

const streaming = () => find('log').querySelector('.streaming');

/** A piece of the answer. A screen reader is told it once, when it is whole. */
export function append(piece) {
  if (!streaming()) said('agent', 'agent', words('')).classList.add('streaming');
  find('log').ariaBusy = 'true';
  streaming().querySelector('p').textContent += piece;
}

/** What was streamed stays if it became the answer. An answer of one piece comes with the outcome alone. */
export function endAnswer(outcome) {
  find('log').ariaBusy = null;
  if (outcome?.kind !== 'answer') streaming()?.remove();
  else if (streaming()) streaming().classList.remove('streaming');
  else said('agent', 'agent', words(outcome.text));
  if (outcome?.kind === 'hand-off') said('agent', 'agent', words(say('handOff')));
}

/** The button that was pressed is gone: go on from what came last. */
export function settleFocus() {
  const last = find('log').lastElementChild;
  last?.scrollIntoView({ block: 'nearest' });
  if (document.activeElement === document.body || document.activeElement === null) last?.focus();
}
