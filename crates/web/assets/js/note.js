// The interviewer's own note: kept as it is typed, at an address of its own, apart from the answers. Without this script
// it is written on the pause and review pages.

import { ask, retryAfter, send } from './asking.js'

const TYPING_MS = 1200

export function keepNote(saver) {
  const panel = document.getElementById('own-note')
  if (!panel) return
  panel.hidden = false
  new Note(panel, saver)
}

class Note {
  #url
  #saver
  #box = document.getElementById('note')
  #line = document.getElementById('note-state')
  #error = document.getElementById('note-error')
  #kept
  #timer = null
  #failures = 0
  #busy = false

  constructor(panel, saver) {
    this.#url = panel.dataset.note
    this.#saver = saver
    this.#kept = this.#box.value
    this.#box.addEventListener('input', () => this.#wait(TYPING_MS))
    this.#box.addEventListener('change', () => this.#send())
    addEventListener('online', () => this.#send())
    addEventListener('pagehide', () => this.#leave())
    document.addEventListener('keydown', (event) => /^F[28]$/.test(event.key) && this.#send())
    addEventListener('beforeunload', (event) => this.#failures > 0 && this.#changed && event.preventDefault())
  }

  get #changed() {
    return this.#box.value !== this.#kept
  }

  #wait(time) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#send(), time)
    if (this.#failures === 0) this.#say('unsaved')
  }

  // One request at a time; what was typed meanwhile goes with the next.
  async #send() {
    clearTimeout(this.#timer)
    if (this.#busy || !this.#changed) return
    this.#busy = true
    if (this.#failures === 0) this.#say('saving')
    const words = this.#box.value
    const wait = await this.#told(words)
    this.#busy = false
    if (wait !== null) this.#wait(wait)
    else if (this.#box.value !== words) this.#wait(0)
  }

  // The page goes: what was typed last goes along, and nobody waits for the answer.
  #leave() {
    if (this.#changed) this.#post({ keepalive: true, signal: null }).catch(() => {})
  }

  // Null when the server has answered; otherwise how long to wait before trying again.
  async #told(words) {
    try {
      const response = await this.#post()
      if (response.status !== 200 && response.status !== 422) {
        if (response.status === 401 || response.status === 403) await this.#newToken()
        return this.#failed()
      }
      this.#settle(await response.json(), words)
      return null
    } catch {
      return this.#failed()
    }
  }

  #post(options) {
    return send(this.#url, this.#saver.token, { words: this.#box.value }, options)
  }

  #settle({ saved_at: time, refused }, words) {
    this.#failures = 0
    this.#kept = words
    this.#error.hidden = !refused
    this.#error.textContent = refused ?? ''
    this.#line.textContent = refused ? '' : this.#line.dataset.saved.replace('#1', time)
  }

  #failed() {
    const wait = retryAfter(this.#failures)
    this.#failures += 1
    this.#say('failed')
    return wait
  }

  #say(state) {
    this.#line.textContent = this.#line.dataset[state]
  }

  // Whoever signed in again in another tab has a new token; the answers' address tells it.
  async #newToken() {
    const response = await ask(this.#saver.url, this.#saver.token)
    if (response.ok) this.#saver.token = (await response.json()).token
  }
}
