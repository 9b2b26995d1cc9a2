// SPDX-License-Identifier: EUPL-1.2
// node audits.mjs URL [HEADER VALUE]: runs every audit of graphql-http against a server and prints the outcomes as JSON.
import { serverAudits } from 'graphql-http';

const [url, header, value] = process.argv.slice(2);
const fetchFn = (input, init = {}) => {
  const headers = new Headers(init.headers);
  if (header) headers.set(header, value);
  return fetch(input, { ...init, headers });
};
const outcomes = [];
for (const audit of serverAudits({ url, fetchFn })) {
  const result = await audit.fn();
  outcomes.push({ id: audit.id, name: audit.name, status: result.status, reason: result.reason ?? null });
}
console.log(JSON.stringify(outcomes));
