// Sends the queue to the server: one request at a time, again and again until it is answered.

import { TIMEOUT_MS, ask, retryAfter, send } from '../asking.js'
import { Queue } from './queue.js'

const SIGNED_OUT_MS = 15000

export class Saver {
  // An end of the call that the server has not been told of yet.
  ending = false
  savedAt = null
  // Whether it was the server, rather than the connection, that kept the last save from being kept.
  serverTrouble = false
  #queue
  #told = []
  #typing = null
  #retry = null
  #failures = 0
  #signedOut = false
  #unreached = false
  #inFlight = null

  constructor({ url, page, rev, seq, language, token, every, onState, onReply }) {
    Object.assign(this, { url, page, rev, language, token, every, onState, onReply })
    this.#queue = new Queue(seq)
    addEventListener('online', () => this.tryNow())
    addEventListener('focus', () => this.#signedOut && this.tryNow())
    document.addEventListener('visibilitychange', () => document.hidden && this.flush())
    addEventListener('beforeunload', (event) => (this.pending > 0 || this.ending) && event.preventDefault())
  }

  get pending() {
    return this.#queue.size + this.#told.length
  }

  waits(question) {
    return this.#queue.has(question)
  }

  get state() {
    if (this.#signedOut) return 'signed-out'
    if (this.#failures > 0 && this.pending > 0) return 'failed'
    if (this.#inFlight && this.pending > 0) return 'saving'
    if (this.pending > 0) return 'unsaved'
    return this.#unreached ? 'offline' : 'saved'
  }

  get troubled() {
    return ['failed', 'signed-out', 'offline'].includes(this.state)
  }

  change(question, entry, delay) {
    this.#queue.change(question, { ...entry, language: this.language })
    clearTimeout(this.#typing)
    if (delay > 0) {
      this.#typing = setTimeout(() => this.flush(), delay)
      this.onState()
    } else {
      this.flush()
    }
  }

  // The interview goes on in this language, whether or not anything is answered in it.
  speak(language) {
    this.language = language
    this.#queue.touch()
    this.flush()
  }

  // Something else the server has to be told, after the answers that came before it.
  tell(url, body) {
    this.#told.push({ url, body, at: performance.now() })
    this.flush()
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

  // Everything is saved and the server can be reached: without that, leaving the page would lose it.
  async ready(within = TIMEOUT_MS) {
    const saved = await Promise.race([this.tryNow(), pause(within).then(() => false)])
    return saved && this.#reach(within)
  }

  // Waits for what is on its way, but not for long, and not where it is not getting there.
  async settled(within) {
    if (!this.troubled) await Promise.race([this.flush(), pause(within)])
  }

  async #reach(within) {
    try {
      this.#unreached = false
      this.#signedOut = !(await this.#signInAgain(within))
      return !this.#signedOut
    } catch {
      this.#unreached = true
      return false
    } finally {
      this.onState()
    }
  }

  async #drain() {
    if (this.pending === 0 && this.troubled) return this.#reach(TIMEOUT_MS)
    for (let next = this.#next(); next; next = this.#next()) {
      const wait = await this.#send(next)
      if (wait !== null) {
        this.#retry = setTimeout(() => this.tryNow(), wait)
        return false
      }
    }
    return true
  }

  #next() {
    return this.#queue.next() ?? this.#told[0]
  }

  // Null when the server has answered for this; otherwise how long to wait before trying again.
  async #send(next) {
    try {
      if (this.#signedOut && !(await this.#signInAgain(TIMEOUT_MS))) return SIGNED_OUT_MS
      if (next.url) return this.#heard(await send(next.url, this.token, { ...next.body, ago: seconds(next.at) }))
      const { page, rev, language } = this
      const answers = this.every?.() ?? Object.fromEntries(next.answers)
      const save = { save_id: next.id, page, rev, language, answers }
      return await this.#understand(await send(this.url, this.token, save))
    } catch {
      this.serverTrouble = false
      return this.#failed()
    }
  }

  async #understand(response) {
    if ([200, 409, 422].includes(response.status)) {
      const reply = await response.json()
      if (!Number.isInteger(reply.rev)) return this.#failed()
      // A page that has something of its own to say about what it is told of has not seen it: that save is to hear of it.
      if (!Object.keys(reply.elsewhere ?? {}).some((question) => this.waits(question))) this.rev = reply.rev
      this.savedAt = reply.saved_at
      this.#queue.countFrom(reply.seq)
      this.#reached()
      this.onReply(reply, this.#queue.acknowledged())
      return null
    }
    return this.#unanswered(response)
  }

  // What the server will never take is not sent for ever.
  #heard(response) {
    if (!response.ok && ![400, 404, 409, 422].includes(response.status)) return this.#unanswered(response)
    this.#told.shift()
    this.#reached()
    return null
  }

  #unanswered(response) {
    if (response.status === 401 || response.status === 403) {
      this.#signedOut = true
      return SIGNED_OUT_MS
    }
    this.serverTrouble = true
    return this.#failed(Number(response.headers.get('Retry-After')) * 1000)
  }

  #reached() {
    this.#failures = 0
    this.#unreached = false
  }

  #failed(wanted = 0) {
    const wait = retryAfter(this.#failures)
    this.#failures += 1
    return Math.max(wanted, wait)
  }

  // Signing in again, in another tab, changes the token this page has to send.
  async #signInAgain(within) {
    const response = await ask(this.url, this.token, { signal: AbortSignal.timeout(within) })
    if (!response.ok) return false
    this.token = (await response.json()).token
    this.#signedOut = false
    return true
  }
}

export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

export function seconds(since) {
  return Math.round((performance.now() - since) / 1000)
}
