// Pause, and the "Distress or safety" dialog. Both are in the page, so both work with no connection.

export class Safety {
  #dialog = document.getElementById('distress')
  #saver
  #form

  constructor({ form, saver, topics }) {
    this.#form = form
    this.#saver = saver
    document.querySelector('[data-open=distress]').addEventListener('click', (event) => {
      event.preventDefault()
      this.open()
    })
    document.querySelector('[data-open=pause]').addEventListener('click', (event) => {
      event.preventDefault()
      this.pause()
    })
    this.#dialog.querySelector('[data-do=carry-on]').addEventListener('click', () => this.#dialog.close())
    this.#dialog.querySelector('[data-do=skip]').addEventListener('click', () => {
      this.#dialog.close()
      topics.next()
    })
    this.#dialog.querySelector('.end-call').addEventListener('submit', (event) => this.#end(event))
  }

  open() {
    if (!this.#dialog.open) this.#dialog.showModal()
  }

  // To the pause page once everything is saved; with no connection the dialog has the same words. In practice nothing is
  // saved, so the answers go along with the form.
  async pause() {
    if (this.#form.dataset.practice) return this.#form.requestSubmit(document.querySelector('[data-open=pause]'))
    if (await this.#saver.tryNow()) location.assign(this.#form.dataset.pause)
    else this.open()
  }

  // "Not safe to talk" ends the call now and tells the server as soon as there is a connection.
  async #end(event) {
    event.preventDefault()
    const form = event.target
    form.querySelector('button').disabled = true
    form.querySelector('[data-ended]').hidden = false
    while (!(await this.#told(form))) await new Promise((resolve) => setTimeout(resolve, 2000))
    location.assign(form.dataset.after)
  }

  async #told(form) {
    if (!(await this.#saver.tryNow())) return false
    const body = new URLSearchParams(new FormData(form))
    body.set('csrf', this.#saver.token)
    try {
      const options = { method: 'POST', body, cache: 'no-store', credentials: 'same-origin', redirect: 'manual' }
      const response = await fetch(form.action, { ...options, signal: AbortSignal.timeout(8000) })
      return response.ok || response.type === 'opaqueredirect'
    } catch {
      return false
    }
  }
}
