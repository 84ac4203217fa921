// Before a session ends for want of use: a warning in time, and nothing personal left on a screen that nobody is at.
//
// The server alone knows how long is left, because other tabs and the saves of a call count too. It is asked before
// anybody is warned, and asking is no use of the session: only what a person does is told to it, once a minute at most.

import { ask } from './asking.js'
import { lock } from './hide.js'

const WARN_MS = 120000
const ASK_AGAIN_MS = 15000
const TELL_MS = 60000

class Idle {
  #page = document.body.dataset
  #dialog = document.getElementById('idle')
  #button = this.#dialog.querySelector('button')
  #token = this.#dialog.querySelector('[name=csrf]').value
  #limit = Number(this.#page.idle) * 1000
  #told = Date.now()
  #ends
  #timer
  #locked = false
  #quiet = false
  #warnedOfDay = false

  constructor() {
    this.#wait(Number(this.#page.left) * 1000)
    this.#dialog.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#dialog.close()
    })
    // Closed by the button or with Esc: somebody is here.
    this.#dialog.addEventListener('close', () => this.#quiet || this.#look('POST'))
    for (const act of ['keydown', 'pointerdown', 'input']) addEventListener(act, () => this.#act(), { passive: true })
    document.addEventListener('visibilitychange', () => !document.hidden && this.#look('GET'))
    addEventListener('focus', () => this.#locked && this.#look('GET'))
  }

  #act() {
    if (this.#locked || this.#dialog.open || Date.now() - this.#told < TELL_MS) return
    this.#told = Date.now()
    this.#look('POST')
  }

  #wait(left) {
    this.#ends = Date.now() + left
    this.#lookIn(left > WARN_MS ? left - WARN_MS : left)
  }

  #lookIn(ms) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look('GET'), Math.max(ms, 1000))
  }

  async #look(method) {
    const found = await this.#ask(method)
    if (found === null) return this.#alone()
    if (found.token) this.#token = found.token
    const byOther = found.left > 0 && found.account !== this.#page.account
    if (found.left <= 0 || byOther) return this.#end({ byOther, leave: true })
    if (this.#locked) this.#open()
    const left = found.left * 1000
    this.#wait(left)
    if (left <= WARN_MS) this.#warn(found.can_stay)
    else if (this.#dialog.open) this.#shut()
  }

  // With no connection there is only this page's own reckoning. Somebody who works on it is still there.
  #alone() {
    const ends = Math.max(this.#ends, this.#told + this.#limit)
    if (Date.now() >= ends) this.#end({ byOther: false, leave: false })
    else this.#lookIn(ASK_AGAIN_MS)
  }

  async #ask(method) {
    try {
      let response = await ask('/stay', this.#token, { method })
      if (response.status === 403) {
        // Signed in again in another tab since: what this page has to send is another token.
        response = await ask('/stay', this.#token)
      }
      if (response.status === 401) return { left: 0 }
      return response.ok ? await response.json() : null
    } catch {
      return null
    }
  }

  #warn(canStay) {
    document.getElementById('idle-why').hidden = !canStay
    document.getElementById('idle-day').hidden = canStay
    this.#button.textContent = canStay ? this.#button.dataset.stay : this.#button.dataset.close
    if (!this.#dialog.open && (canStay || !this.#warnedOfDay)) this.#dialog.showModal()
    if (!canStay) this.#warnedOfDay = true
  }

  // Not by the person: this is no act of theirs.
  #shut() {
    this.#quiet = true
    this.#dialog.close()
    setTimeout(() => { this.#quiet = false })
  }

  // What is not saved yet stays on the page, under a cover; any other page is left, where there is a connection.
  #end({ byOther, leave }) {
    if (leave && !document.getElementById('interview')) return location.replace(this.#page.locked)
    this.#locked = true
    if (this.#dialog.open) this.#shut()
    lock(true, byOther)
    this.#lookIn(ASK_AGAIN_MS)
  }

  #open() {
    this.#locked = false
    lock(false)
  }
}

if (document.body.dataset.left) new Idle()
