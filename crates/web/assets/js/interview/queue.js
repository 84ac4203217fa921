// What has been changed on this page and not yet been acknowledged by the server.
//
// Answers live here and on the server, never in the browser's storage. A newer value of a question replaces the one that
// waits; what is already on its way is sent again unchanged, under the same save id, until the server has answered.

const LARGEST_BODY = 48 * 1024

export class Queue {
  #waiting = new Map()
  #sent = null
  #touched = false
  #seq

  constructor(seq) {
    this.#seq = seq
  }

  // Each answer keeps the language it was given in, whatever the page speaks by the time it is sent.
  change(question, { value, words, language }) {
    this.#waiting.set(question, { value, words, language })
  }

  // There is something to save beside answers.
  touch() {
    this.#touched = true
  }

  // Saves are numbered above every save the server knows of.
  countFrom(seq) {
    this.#seq = Math.max(this.#seq, seq)
  }

  // The save to send next: the one not yet acknowledged, or else a new one made of what waits.
  next() {
    if (!this.#sent && (this.#waiting.size > 0 || this.#touched)) {
      this.#touched = false
      this.#sent = { id: randomId(), answers: this.#take() }
    }
    return this.#sent
  }

  acknowledged() {
    const questions = [...this.#sent.answers.keys()]
    this.#sent = null
    return questions
  }

  get size() {
    return new Set([...this.#waiting.keys(), ...(this.#sent?.answers.keys() ?? [])]).size
  }

  has(question) {
    return this.#waiting.has(question) || Boolean(this.#sent?.answers.has(question))
  }

  #take() {
    const taken = new Map()
    let bytes = 0
    for (const [question, entry] of this.#waiting) {
      bytes += 3 * JSON.stringify(entry).length
      if (taken.size > 0 && bytes > LARGEST_BODY) break
      this.#seq += 1
      taken.set(question, { ...entry, seq: this.#seq })
    }
    for (const question of taken.keys()) this.#waiting.delete(question)
    return taken
  }
}

// A version 4 UUID. `crypto.randomUUID` is missing on plain http, which a practice server may use.
export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
