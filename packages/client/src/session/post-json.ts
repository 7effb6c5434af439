/** Sends JSON to our own server, with the session's cookie. */
export const postJson = (path: string, body: unknown, ask: typeof fetch = fetch): Promise<Response> =>
  ask(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
