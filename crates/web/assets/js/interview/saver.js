// Sends the queue to the server: one request at a time, again and again until it is answered.

import { Queue } from './queue.js'

const RETRY_SECONDS = [2, 4, 8, 16, 30]
const TIMEOUT_MS = 8000
const SIGNED_OUT_MS = 15000

export class Saver {
  #queue
  #typing = null
  #retry = null
  #failures = 0
  #signedOut = false
  #inFlight = null

  constructor({ url, page, rev, seq, language, token, every, onState, onReply }) {
    Object.assign(this, { url, page, rev, language, token, every, onState, onReply })
    this.#queue = new Queue(seq)
    this.savedAt = null
    addEventListener('online', () => this.tryNow())
    addEventListener('focus', () => this.#signedOut && this.tryNow())
    document.addEventListener('visibilitychange', () => document.hidden && this.flush())
    addEventListener('beforeunload', (event) => this.pending > 0 && event.preventDefault())
  }

  get pending() {
    return this.#queue.size
  }

  waits(question) {
    return this.#queue.has(question)
  }

  get state() {
    if (this.#signedOut) return 'signed-out'
    if (this.#failures > 0 && this.pending > 0) return 'failed'
    if (this.#inFlight) return 'saving'
    return this.pending > 0 ? 'unsaved' : 'saved'
  }

  change(question, entry, delay) {
    this.#queue.change(question, entry)
    clearTimeout(this.#typing)
    if (delay > 0) {
      this.#typing = setTimeout(() => this.flush(), delay)
      this.onState()
    } else {
      this.flush()
    }
  }

  // Sends what waits, unless a retry is already due; resolves to whether everything is saved.
  async flush() {
    clearTimeout(this.#typing)
    if (this.#retry !== null) {
      this.onState()
      return false
    }
    this.#inFlight ??= this.#drain().finally(() => {
      this.#inFlight = null
      this.onState()
    })
    this.onState()
    return this.#inFlight
  }

  tryNow() {
    clearTimeout(this.#retry)
    this.#retry = null
    return this.flush()
  }

  async #drain() {
    for (let save = this.#queue.next(); save; save = this.#queue.next()) {
      const wait = await this.#send(save)
      if (wait !== null) {
        this.#retry = setTimeout(() => this.tryNow(), wait)
        return false
      }
    }
    return true
  }

  // Null when the server has answered for this save; otherwise how long to wait before trying again.
  async #send(save) {
    try {
      if (this.#signedOut && !(await this.#signInAgain())) return SIGNED_OUT_MS
      const response = await this.#post(save)
      return await this.#understand(response)
    } catch {
      return this.#failed()
    }
  }

  #post(save) {
    const { page, rev, language } = this
    const answers = this.every?.() ?? Object.fromEntries(save.answers)
    return fetch(this.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': this.token },
      body: JSON.stringify({ save_id: save.id, page, rev, language, answers }),
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS)
    })
  }

  async #understand(response) {
    if ([200, 409, 422].includes(response.status)) {
      const reply = await response.json()
      if (!Number.isInteger(reply.rev)) return this.#failed()
      this.rev = reply.rev
      this.savedAt = reply.saved_at
      this.#queue.countFrom(reply.seq)
      this.#failures = 0
      this.onReply(reply, this.#queue.acknowledged())
      return null
    }
    if (response.status === 401 || response.status === 403) {
      this.#signedOut = true
      return SIGNED_OUT_MS
    }
    return this.#failed(Number(response.headers.get('Retry-After')) * 1000)
  }

  #failed(wanted = 0) {
    const seconds = RETRY_SECONDS[Math.min(this.#failures, RETRY_SECONDS.length - 1)]
    this.#failures += 1
    return Math.max(wanted, seconds * 1000)
  }

  // Signing in again, in another tab, changes the token this page has to send.
  async #signInAgain() {
    const response = await fetch(this.url, {
      headers: { 'X-CSRF-Token': this.token },
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error'
    })
    if (!response.ok) return false
    this.token = (await response.json()).token
    this.#signedOut = false
    return true
  }
}
