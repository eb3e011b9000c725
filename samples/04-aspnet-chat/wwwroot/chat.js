// The conversation: one turn at a time, each either taken in or plainly not.
import { find, said, words } from './elements.js';
import { showReceipt } from './known.js';
import * as screen from './screen.js';
import * as server from './server.js';
import { fill, say } from './texts.js';

const slowAfter = 10_000;
const tabs = new BroadcastChannel('conversation');
let turns = 0;
let running = null; // the turn's AbortController
let unsent = null; // the message that was not taken in

function show(view) {
  turns = view.turns;
  unsent = null;
  screen.show(view);
}

async function reload(text = '') {
  try {
    show(await server.load());
    screen.status(text);
  } catch {
    screen.trouble(say('unreached'));
  }
}

/** Sends a message; one that was not taken in before keeps its place. */
async function take(message, article) {
  if (running) return;
  const turn = running = new AbortController();
  const isReply = !find('reply').hidden;
  const mine = screen.begin(message, article);
  let outcome;
  let failure;
  try {
    outcome = await follow(message, turn.signal);
  } catch (thrown) {
    failure = thrown;
  }
  screen.endAnswer(outcome);
  screen.busy(false);
  screen.status('');
  running = null;
  const problem = outcome ? await end(outcome) : await failed(failure, turn.signal.aborted);
  if (problem) {
    unsent = { message, article: mine };
    find('reply').hidden = !isReply; // its question still waits
    screen.trouble(say(problem), mine);
  }
  screen.settleFocus();
}

/** Goes on from an outcome; gives what is to be said where the message can be sent again. */
async function end(outcome) {
  if (outcome.kind === 'conflict') {
    await reload();
    screen.trouble(say('moved'));
    return null;
  }
  if (outcome.kind === 'failed') {
    screen.showPlaces(outcome.places);
    return 'failed';
  }
  turns = outcome.turns;
  if (!outcome.isKept) screen.notice(say('notKept'));
  screen.showNext(outcome);
  if (outcome.isKept) tabs.postMessage('turn');
  return null;
}

/** Finds out where the conversation stands after a turn without an outcome; gives what is to be said where the message can be sent again. */
async function failed(fault, wasStopped) {
  const status = fault instanceof server.Refused ? fault.status : 0;
  const isOut = status === 404 || status === 409;
  const view = await server.load().catch(() => null);
  if (view && (isOut || view.turns !== turns)) {
    show(view); // it was taken in after all, or the conversation is not where this page thought
    if (isOut) screen.trouble(say('moved'));
    return null;
  }
  const known = { 400: 'tooLong', 413: 'tooLong', 429: 'crowded' };
  return known[status] ?? (status ? 'refused' : wasStopped ? 'stopped' : 'lost');
}

/** Shows the events of a turn as they come, and gives the outcome. */
async function follow(message, signal) {
  let slow;
  let outcome;
  const watch = () => { clearTimeout(slow); slow = setTimeout(() => screen.status(say('slow')), slowAfter); };
  watch();
  try {
    for await (const { type, data } of server.turn(message, turns, signal)) {
      watch();
      switch (type) {
        case 'help': if (data.text) said('help', 'helpFrom', words(data.text)); screen.showPlaces(data.places); break;
        case 'notice': screen.notice(data.text); break;
        case 'progress': screen.status(say(data.isAgain ? 'again' : data.stage === 'answer' ? 'answering' : 'reading')); break;
        case 'text': screen.append(data.text); break;
        case 'outcome': outcome = data; break;
      }
    }
  } finally {
    clearTimeout(slow);
  }
  if (!outcome) throw new Error('The stream ended without an outcome.');
  return outcome;
}

function submit() {
  const box = find('message');
  const message = box.value.trim();
  if (!message || running) return;
  box.value = '';
  take(message);
}

async function forget() {
  find('confirm').close();
  running?.abort();
  try {
    const receipt = await server.forget();
    tabs.postMessage('forgotten');
    await reload();
    showReceipt(receipt);
  } catch {
    screen.trouble(say('refused'));
  }
}

function listen() {
  const on = (id, event, act) => find(id).addEventListener(event, act);
  on('composer', 'submit', (submitted) => { submitted.preventDefault(); submit(); });
  on('message', 'keydown', (key) => {
    if (key.key === 'Enter' && !key.shiftKey && !key.isComposing) { key.preventDefault(); submit(); }
  });
  for (const [id, text] of [['why', 'why'], ['decline', 'decline'], ['answer-now', 'answerNow'], ['withdraw', 'withdraw']]) on(id, 'click', () => take(say(text)));
  on('stop', 'click', () => { running?.abort(); find('message').focus(); });
  on('retry', 'click', () => { find('message').focus(); take(unsent.message, unsent.article); });
  on('forget', 'click', () => find('confirm').showModal());
  on('confirm-no', 'click', () => find('confirm').close());
  on('confirm-yes', 'click', forget);
  on('receipt-close', 'click', () => find('receipt').close());
  on('receipt', 'close', () => find('message').focus());
  document.addEventListener('reply', (reply) => take(reply.detail));
  document.addEventListener('changed', async (change) => { await reload(change.detail); tabs.postMessage('turn'); });
  tabs.addEventListener('message', (told) => {
    if (told.data === 'forgotten') running?.abort();
    if (!running || told.data === 'forgotten') reload(say('elsewhere'));
  });
}

fill();
listen();
reload();
