// What is known about the person: shown, corrected, removed, forgotten.
import { button, find, make } from './elements.js';
import * as server from './server.js';
import { say } from './texts.js';

export function show(facts, hasConsent) {
  find('facts').replaceChildren(...facts.map(item));
  find('nothing-known').hidden = facts.length > 0;
  find('facts').hidden = facts.length === 0;
  find('withdraw').hidden = !hasConsent;
}

function item(fact) {
  const values = fact.values.flatMap((value, index) => [index > 0 ? ` ${say('or')} ` : '', make('bdi', {}, value)]);
  const row = make('li', {}, make('span', { className: 'name' }, make('bdi', {}, fact.attribute)), make('p', {}, ...values));
  row.append(make('div', { className: 'row' },
    button(say('correct'), say('correctFact', fact.attribute), () => edit(row, fact)),
    button(say('remove'), say('removeFact', fact.attribute), () => change(() => server.remove(fact.attribute), 'removed'))));
  return row;
}

function edit(row, fact) {
  const label = make('label', { htmlFor: 'correction' }, say('newValue', fact.attribute));
  const input = make('input', { id: 'correction', value: fact.values.at(-1), maxLength: 1000, required: true, dir: 'auto', autocomplete: 'off' });
  const back = () => { row.replaceWith(item(fact)); find('known-title').focus(); };
  const form = make('form', {}, label, input, make('div', { className: 'row' }, make('button', { type: 'submit' }, say('save')), button(say('cancel'), null, back)));
  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    if (input.value.trim()) change(() => server.correct(fact.attribute, input.value), 'corrected');
  });
  row.replaceChildren(form);
  input.focus();
}

// The row that was used is gone afterwards, so the focus goes to the heading.
async function change(act, done) {
  try {
    await act();
    document.dispatchEvent(new CustomEvent('changed', { detail: say(done) }));
  } catch {
    document.dispatchEvent(new CustomEvent('changed', { detail: say('notChanged') }));
  }
  find('known-title').focus();
}

export function showReceipt(receipt) {
  find('receipt-title').textContent = say(receipt.isComplete ? 'forgotten' : 'forgottenPartly');
  find('receipt-places').replaceChildren(...receipt.places.map((line) => make('li', {}, `${say(line.place)}: ${say(line.state)}`)));
  find('receipt-not-reached').replaceChildren(...receipt.notReached.map((text) => make('li', {}, text)));
  find('receipt').showModal();
  find('receipt-title').focus();
}
