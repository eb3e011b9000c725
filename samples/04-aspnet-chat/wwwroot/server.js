// The calls to the server. A turn's answer is a stream of server-sent events; EventSource cannot post, so they are read here.

export class Refused extends Error {
  constructor(status) {
    super(`The server answered ${status}.`);
    this.status = status;
  }
}

async function call(method, path, body, signal) {
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const response = await fetch(`conversation${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), signal, cache: 'no-store' });
  if (!response.ok) throw new Refused(response.status);
  return response;
}

export const load = async () => (await call('GET', '')).json();
export const forget = async () => (await call('POST', '/forget')).json();
export const correct = async (attribute, text) => (await call('PUT', `/facts/${encodeURIComponent(attribute)}`, { text })).json();
export const remove = async (attribute) => (await call('DELETE', `/facts/${encodeURIComponent(attribute)}`)).json();

/** One turn: yields { type, data } for every event. */
export async function* turn(text, turns, signal) {
  const response = await call('POST', '/messages', { text, turns }, signal);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) yield read(block);
  }
}

function read(block) {
  const lines = block.split('\n');
  const field = (name) => lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2)).join('\n');
  return { type: field('event'), data: JSON.parse(field('data')) };
}
