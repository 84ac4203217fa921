// Pause, and the "Distress or safety" dialog. Both are in the page, so both work with no connection; what was done is
// told to the server when it can be.

import { tellEnd } from './ending.js'
import { randomId } from './queue.js'

// Longer than this nobody waits for the pause page: the dialog has the same ways on.
const PAGE_MS = 2000

export class Safety {
  #distress = document.getElementById('distress')
  #paused = document.getElementById('pause')
  #saver
  #form
  #topics
  #from = null

  constructor({ form, saver, topics }) {
    this.#form = form
    this.#saver = saver
    this.#topics = topics
    form.addEventListener('focusin', ({ target }) => {
      if (target.closest('.question')) this.#from = target
    })
    this.#opens('distress', () => this.open())
    this.#opens('pause', () => this.pause())
    for (const dialog of [this.#distress, this.#paused]) if (dialog) this.#listen(dialog)
  }

  open() {
    if (!document.querySelector('dialog[open]')) this.#distress.showModal()
  }

  // To the pause page once everything is saved; with no connection to the dialog. In practice nothing is saved, so the
  // answers go along with the form.
  async pause() {
    if (this.#form.dataset.practice) return this.#form.requestSubmit(document.querySelector('[data-open=pause]'))
    const known = this.#saver.troubled || !navigator.onLine
    if (!known && (await this.#saver.ready(PAGE_MS))) location.assign(this.#form.dataset.pause)
    else if (!document.querySelector('dialog[open]')) this.#paused.showModal()
  }

  #opens(name, open) {
    document.querySelector(`[data-open=${name}]`).addEventListener('click', (event) => {
      event.preventDefault()
      open()
    })
  }

  #listen(dialog) {
    dialog.addEventListener('click', ({ target }) => {
      const button = target.closest('[data-do]')
      if (button) this.#do(dialog, button)
    })
    dialog.addEventListener('submit', (event) => {
      event.preventDefault()
      tellEnd({ dialog, form: event.target, saver: this.#saver, question: this.#question() })
    })
    dialog.addEventListener('cancel', (event) => this.#saver.ending && event.preventDefault())
    dialog.addEventListener('close', () => this.#back())
  }

  #do(dialog, button) {
    const { do: way, step } = button.dataset
    if (step) this.#record(step)
    if (way === 'risk') return this.#concern(button)
    dialog.close()
    if (way === 'skip') this.#topics.next()
    if (way === 'leave' || way === 'steps') this.pause()
  }

  #record(kind) {
    const { steps } = this.#form.dataset
    if (steps) this.#saver.tell(steps, { id: randomId(), kind, question: this.#question() })
  }

  async #concern(button) {
    const { concern, practice } = this.#form.dataset
    if (practice) return this.#form.requestSubmit(document.querySelector('[data-open=pause]'))
    if (await this.#saver.ready(PAGE_MS)) return location.assign(concern)
    const later = button.parentElement.querySelector('[data-later]')
    later.textContent = later.dataset.words
  }

  #question() {
    const at = this.#from?.closest('[hidden]') ? null : this.#from
    return at?.closest('.question')?.dataset.q ?? null
  }

  // Back to the question it came from, however the dialog was opened.
  #back() {
    if (this.#form.contains(document.activeElement) || !this.#question()) return
    this.#from.focus()
  }
}
