// The conversation: one turn at a time, each either taken in or plainly not.
import { button, find, place, question, said, words } from './elements.js';
import * as known from './known.js';
import * as server from './server.js';
import { fill, say } from './texts.js';

const slowAfter = 10_000;
const tabs = new BroadcastChannel('conversation');
let turns = 0;
let running = null; // the turn's AbortController
let unsent = null; // the message that was not taken in

const status = (text) => { find('status').textContent = text; };

/** Told to a screen reader once: the same places are left alone. */
function showPlaces(places) {
  const shown = JSON.stringify(places);
  if (places.length === 0 || (shown === find('places').dataset.shown && !find('places').hidden)) return;
  find('places').dataset.shown = shown;
  find('place-list').replaceChildren(...places.map(place));
  find('places').hidden = false;
}

function showReply(ask) {
  find('reply').hidden = !ask;
  find('choices').replaceChildren(...(ask?.choices ?? []).map((choice) => Object.assign(button(choice, null, () => take(choice)), { lang: ask.language ?? '', dir: 'auto' })));
  find('why').hidden = find('decline').hidden = Boolean(ask?.isConsent);
  if (ask?.isExplained) find('why').hidden = true;
}

/** Only the newest question is the one that waits. */
function showQuestion(ask) {
  document.getElementById('question')?.removeAttribute('id');
  if (ask) question(ask);
  showReply(ask);
}

/** Shows the conversation as the server keeps it: the query, what was told, and the answer or the open question. */
function show(view) {
  turns = view.turns;
  unsent = null;
  find('model').textContent = view.isSimulated ? say('simulated') : say('model', view.model);
  find('model').hidden = find('trouble').hidden = false;
  find('trouble').hidden = find('places').hidden = true;
  find('log').replaceChildren();
  if (!view.isReadable) said('notice', 'note', words(say('unreadable')));
  if (view.query) said('me', 'me', words(view.query));
  for (const fact of view.facts) said('told', 'told', words(`${fact.attribute}: ${fact.values.join(` ${say('or')} `)}`));
  if (view.answer) said('agent', 'agent', words(view.answer));
  if (!view.isKept) sayNotKept();
  showQuestion(view.question);
  showPlaces(view.places);
  known.show(view.facts, view.hasConsent);
}

/** Once is enough. */
function sayNotKept() {
  if (!find('log').querySelector('.not-kept')) said('notice not-kept', 'note', words(say('notKept')));
}

/** Shows what was not taken in, and why; it can be sent again. */
function trouble(text, message, article) {
  unsent = message === undefined ? null : { message, article };
  article?.classList.add('unsent');
  if (article && !article.querySelector('.undelivered')) article.append(Object.assign(words(say('undelivered')), { className: 'undelivered' }));
  find('trouble').hidden = false;
  find('trouble-text').textContent = text;
  find('retry').hidden = unsent === null;
}

async function reload(text = '') {
  show(await server.load());
  status(text);
}

function begin(message, article) {
  find('trouble').hidden = find('reply').hidden = true;
  find('trouble-text').textContent = '';
  find('stop').hidden = false;
  find('send').setAttribute('aria-disabled', 'true');
  document.body.classList.add('running');
  article?.classList.remove('unsent');
  article?.querySelector('.undelivered')?.remove();
  return article ?? said('me', 'me', words(message));
}

/** One turn. A message that was not taken in keeps its place, and its question stays open. */
async function take(message, article) {
  if (running) return;
  const turn = running = new AbortController();
  const open = find('reply').hidden ? null : () => { find('reply').hidden = false; };
  const mine = begin(message, article);
  mine.scrollIntoView({ block: 'nearest' });
  let slow = setTimeout(() => status(say('slow')), slowAfter);
  let outcome = null;
  try {
    for await (const { type, data } of server.turn(message, turns, turn.signal)) {
      if (type === 'outcome') outcome = data;
      else update(type, data);
      clearTimeout(slow);
      slow = setTimeout(() => status(say('slow')), slowAfter);
    }
    if (!outcome) throw new Error('The stream ended without an outcome.');
  } catch (failure) {
    await failed(failure, turn.signal.aborted, message, mine, open);
  } finally {
    clearTimeout(slow);
    find('stop').hidden = true;
    find('send').removeAttribute('aria-disabled');
    document.body.classList.remove('running');
    find('log').removeAttribute('aria-busy');
    running = null;
  }
  if (outcome) await end(outcome, message, mine, open);
}

function update(type, data) {
  switch (type) {
    case 'help': if (data.text) said('help', 'helpFrom', words(data.text)); showPlaces(data.places); break;
    case 'notice': notice(data.text); break;
    case 'progress': status(say(data.isAgain ? 'again' : data.stage === 'answer' ? 'answering' : 'reading')); break;
    case 'text': (find('log').querySelector('.streaming p') ?? begun()).textContent += data.text; break;
  }
}

/** A turn that failed and is sent again brings its notices again. */
function notice(text) {
  const shown = [...find('log').querySelectorAll('.notice p')].some((other) => other.textContent === text);
  if (!shown) said('notice', 'note', words(text));
}

/** A screen reader is told the answer once, when it is whole. */
function begun() {
  find('log').setAttribute('aria-busy', 'true');
  const text = words('');
  said('agent', 'agent', text).classList.add('streaming');
  return text;
}

async function end(outcome, message, mine, open) {
  status('');
  const streamed = find('log').querySelector('.streaming');
  if (outcome.kind === 'conflict') {
    await reload();
    return trouble(say('moved'));
  }
  if (outcome.kind === 'failed') {
    streamed?.remove();
    open?.();
    showPlaces(outcome.places);
    return trouble(say('failed'), message, mine);
  }
  streamed?.classList.remove('streaming');
  turns = outcome.turns;
  if (outcome.kind === 'answer' && !streamed) said('agent', 'agent', words(outcome.text));
  if (outcome.kind === 'hand-off') said('agent', 'agent', words(say('handOff')));
  if (!outcome.isKept) sayNotKept();
  showQuestion(outcome.question);
  showPlaces(outcome.places);
  known.show(outcome.facts, outcome.hasConsent);
  if (outcome.isKept) tabs.postMessage('turn');
  settleFocus();
}

/** The button that was pressed is gone: go on from what came last. */
function settleFocus() {
  const last = find('log').lastElementChild;
  last?.scrollIntoView({ block: 'nearest' });
  if (document.activeElement === document.body || document.activeElement === null) last?.focus();
}

async function failed(failure, wasStopped, message, mine, open) {
  status('');
  find('log').querySelector('.streaming')?.remove();
  const isOut = failure instanceof server.Refused && (failure.status === 404 || failure.status === 409);
  const view = await server.load().catch(() => null);
  if (view && (isOut || view.turns !== turns)) {
    show(view); // it was taken in after all, or the conversation is not where this page thought
    if (isOut) trouble(say('moved'));
    return;
  }
  open?.();
  if (failure instanceof server.Refused) trouble(say(failure.status === 413 || failure.status === 400 ? 'tooLong' : 'refused'));
  else trouble(say(wasStopped ? 'stopped' : 'lost'), message, mine);
}

function submit() {
  const box = find('message');
  const message = box.value.trim();
  if (!message || running) return;
  box.value = '';
  take(message);
}

function listen() {
  find('composer').addEventListener('submit', (submitted) => { submitted.preventDefault(); submit(); });
  find('message').addEventListener('keydown', (key) => {
    if (key.key === 'Enter' && !key.shiftKey && !key.isComposing) { key.preventDefault(); submit(); }
  });
  for (const [id, text] of [['why', 'why'], ['decline', 'decline'], ['answer-now', 'answerNow'], ['withdraw', 'withdraw']]) find(id).addEventListener('click', () => take(say(text)));
  find('stop').addEventListener('click', () => { running?.abort(); find('message').focus(); });
  find('retry').addEventListener('click', () => { find('message').focus(); take(unsent.message, unsent.article); });
  find('forget').addEventListener('click', () => find('confirm').showModal());
  find('confirm-no').addEventListener('click', () => find('confirm').close());
  find('confirm-yes').addEventListener('click', forget);
  find('receipt-close').addEventListener('click', () => find('receipt').close());
  find('receipt').addEventListener('close', () => find('message').focus());
  document.addEventListener('changed', async (change) => { await reload(change.detail); tabs.postMessage('turn'); });
  tabs.addEventListener('message', (told) => {
    if (told.data === 'forgotten') running?.abort();
    if (!running || told.data === 'forgotten') reload(say('elsewhere'));
  });
}

async function forget() {
  find('confirm').close();
  running?.abort();
  try {
    const receipt = await server.forget();
    tabs.postMessage('forgotten');
    await reload();
    known.showReceipt(receipt);
  } catch {
    trouble(say('refused'));
  }
}

fill();
listen();
reload().catch(() => trouble(say('lost')));
