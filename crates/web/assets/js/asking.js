// Asks the server for whoever is signed in: with the token of the page, nothing kept by the browser, and nobody led elsewhere.

// Longer than this nobody waits for an answer.
export const TIMEOUT_MS = 8000

const RETRY_SECONDS = [2, 4, 8, 16, 30]

export function ask(url, token, { headers, ...options } = {}) {
  return fetch(url, {
    cache: 'no-store',
    credentials: 'same-origin',
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...options,
    headers: { ...headers, 'X-CSRF-Token': token }
  })
}

export function send(url, token, body, options) {
  const headers = { 'Content-Type': 'application/json' }
  return ask(url, token, { method: 'POST', headers, body: JSON.stringify(body), ...options })
}

// How long to wait after so many requests in a row that failed.
export function retryAfter(failures) {
  return RETRY_SECONDS[Math.min(failures, RETRY_SECONDS.length - 1)] * 1000
}
