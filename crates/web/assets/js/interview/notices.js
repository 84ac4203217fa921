// What the page says about saving: words, shape and colour together, and aloud only for trouble and recovery.

import { focusQuestion, read, write } from './topics.js'

const TROUBLE = ['failed', 'signed-out', 'offline', 'conflict']

export class Notices {
  #form
  #line = document.getElementById('save-state')
  #aloud = document.getElementById('save-aloud')
  #alert = document.getElementById('save-alert')
  #conflicts = new Set()
  #last = 'saved'

  constructor(form) {
    this.#form = form
  }

  show(saver) {
    const state = this.#conflicts.size > 0 && saver.state === 'saved' ? 'conflict' : saver.state
    const words = state === 'saved' && !saver.savedAt ? this.#line.dataset.nothing : this.#line.dataset[camel(state)]
    this.#line.className = `save-state save-state--${state}`
    this.#line.textContent = fill(words, saver)
    this.#alert.hidden = !TROUBLE.includes(state) || state === 'conflict'
    for (const part of this.#alert.querySelectorAll('[data-state]')) part.hidden = part.dataset.state !== state
    for (const count of this.#alert.querySelectorAll('[data-n]')) {
      count.textContent = count.dataset.n.replace('#1', saver.pending)
    }
    for (const part of this.#alert.querySelectorAll('[data-why]')) {
      part.hidden = (part.dataset.why === 'server') !== saver.serverTrouble
    }
    this.#speak(state)
    for (const question of this.#form.querySelectorAll('.question')) this.#mark(question, state, saver)
  }

  // The server's reasons beside the questions they are about; the words stay as they were typed.
  reply(reply, questions, saver) {
    for (const name of questions) {
      const question = this.#question(name)
      if (!question) continue
      const refused = reply.refused?.[name]
      const conflict = reply.conflicts?.[name]
      this.#clear(question, name)
      if (refused) this.#refuse(question, refused)
      else if (conflict) this.#conflict(question, name, conflict, saver)
      else question.dataset.saved = reply.saved_at
    }
  }

  #question(name) {
    return this.#form.querySelector(`.question[data-q="${CSS.escape(name)}"]`)
  }

  #clear(question, name) {
    question.querySelector('.question-notice')?.remove()
    this.#conflicts.delete(name)
    delete question.dataset.saved
  }

  #refuse(question, reason) {
    const notice = document.getElementById('notice-refused').content.cloneNode(true)
    notice.querySelector('[data-reason]').textContent = reason
    question.querySelector('legend').after(notice)
    this.#aloud.textContent = reason
  }

  #conflict(question, name, theirs, saver) {
    this.#conflicts.add(name)
    const notice = document.getElementById('notice-conflict').content.cloneNode(true)
    notice.querySelector('[data-theirs]').textContent = said(question, theirs)
    notice.querySelector('[data-mine]').textContent = said(question, read(question))
    const settle = (mine) => {
      this.#clear(question, name)
      if (mine) saver.change(name, read(question), 0)
      else write(question, theirs)
      question.dispatchEvent(new Event('settled', { bubbles: true }))
      focusQuestion(question)
    }
    notice.querySelector('[data-keep=mine]').addEventListener('click', () => settle(true))
    notice.querySelector('[data-keep=theirs]').addEventListener('click', () => settle(false))
    question.querySelector('legend').after(notice)
  }

  #mark(question, state, saver) {
    let mark = question.querySelector('.question-mark')
    const waits = saver.waits(question.dataset.q) && TROUBLE.includes(state)
    const text = waits ? this.#line.dataset.unsaved : question.dataset.saved && this.#saved(question)
    if (!text) return mark?.remove()
    if (!mark) {
      mark = document.createElement('span')
      question.querySelector('.question-number').append(mark)
    }
    mark.className = `question-mark${waits ? ' question-mark--waits' : ''}`
    mark.textContent = text
  }

  #saved(question) {
    return this.#line.dataset.savedShort.replace('#1', question.dataset.saved)
  }

  #speak(state) {
    const trouble = TROUBLE.includes(state)
    if (trouble && state !== this.#last) this.#aloud.textContent = this.#line.textContent
    if (state === 'saved' && TROUBLE.includes(this.#last)) this.#aloud.textContent = this.#line.textContent
    if (trouble || state === 'saved') this.#last = state
  }
}

function said(question, { value, words }) {
  const labels = (value ?? '').split(' ').map((code) => {
    const input = question.querySelector(`input[value="${CSS.escape(code)}"]`)
    return input?.labels[0].querySelector('.choice-words').textContent ?? code
  })
  return [labels.join(' '), words].filter(Boolean).join(' – ') || '–'
}

function camel(state) {
  return state.replace(/-(.)/, (_, letter) => letter.toUpperCase())
}

function fill(words, saver) {
  return words.replace('#1', saver.state === 'saved' ? saver.savedAt : saver.pending)
}
