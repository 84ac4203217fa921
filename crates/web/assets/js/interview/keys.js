// The keyboard map. Digits act only while focus is in that question's own answers (WCAG 2.1.4), and all but Enter can be
// switched off.

import { focusQuestion, questionsIn } from './topics.js'

const WAIT_MS = 1000

export function listen({ form, pause, distress, ...page }) {
  const keys = new Keys({ form, ...page })
  form.addEventListener('keydown', (event) => keys.pressed(event))
  document.addEventListener('keydown', (event) => {
    if (form.dataset.keys === 'off' || (event.key !== 'F2' && event.key !== 'F8')) return
    event.preventDefault()
    if (event.repeat || document.querySelector('dialog[open]')) return
    if (event.key === 'F2') distress()
    else pause()
  })
}

class Keys {
  #topics
  #saver
  #undecided
  #on
  #moving = false
  #held = []

  constructor({ form, topics, saver, undecided }) {
    this.#topics = topics
    this.#saver = saver
    this.#undecided = undecided
    this.#on = form.dataset.keys !== 'off'
  }

  // What is pressed while the page waits to move on is meant for the next question: it is held until then.
  pressed(event) {
    const { key, altKey, ctrlKey, metaKey, target } = event
    const press = { key, alt: altKey, ctrl: ctrlKey, meta: metaKey }
    if (this.#moving && (key.length === 1 || key === 'Enter') && !metaKey) {
      event.preventDefault()
      this.#held.push(press)
    } else if (this.#act(press, target)) {
      event.preventDefault()
    }
  }

  // Whether the key was one of the map's.
  #act({ key, alt, ctrl, meta }, target) {
    const question = target.closest('.question')
    if (this.#on && alt && (key === 'ArrowDown' || key === 'ArrowUp')) {
      this.#step(question, key === 'ArrowDown' ? 1 : -1)
      return true
    }
    if (!question) return false
    const typing = target.matches('textarea, [data-typed]')
    if (key === 'Enter' && (target.matches('input') || ctrl)) {
      if (typing) this.#saver.flush()
      this.#step(question, 1)
      return true
    }
    return this.#on && !typing && !ctrl && !alt && !meta && /^[0-9]$/.test(key) && choose(key, question)
  }

  // An answer that may open a question is waited for, so that the question is not passed over.
  async #step(question, by) {
    if (this.#undecided.awaits(this.#saver)) {
      this.#moving = true
      await this.#saver.settled(WAIT_MS)
      this.#moving = false
    }
    move(this.#topics, question, by)
    while (this.#held.length > 0 && !this.#moving) this.#replay(this.#held.shift())
  }

  #replay(press) {
    const target = document.activeElement
    if (this.#act(press, target) || press.key.length > 1 || press.ctrl || press.alt) return
    if (!target.matches('textarea, [data-typed]')) return
    target.setRangeText(press.key, target.selectionStart, target.selectionEnd, 'end')
    target.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

function choose(key, question) {
  const input = question.querySelector(`input[data-key="${key}"]`)
  if (!input) return false
  input.focus()
  if (input.type !== 'radio' || !input.checked) input.click()
  return true
}

function move(topics, question, by) {
  const section = topics.current
  const questions = questionsIn(section)
  const at = question ? questions.indexOf(question) : by > 0 ? -1 : questions.length
  const target = questions[at + by]
  if (target) focusQuestion(target)
  else if (by > 0) section.querySelector('.topic-next')?.focus()
  else section.querySelector('.topic-title').focus()
}
