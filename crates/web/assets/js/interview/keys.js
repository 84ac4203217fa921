// The keyboard map. Digits act only while focus is in that question's own answers (WCAG 2.1.4).

import { focusQuestion, questionsIn } from './topics.js'

export function listen({ form, topics, flush, pause, distress }) {
  form.addEventListener('keydown', (event) => {
    const question = event.target.closest('.question')
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      step(topics, question, event.key === 'ArrowDown' ? 1 : -1)
    } else if (question) {
      answerKey(event, question, { topics, flush })
    }
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F2' && event.key !== 'F8') return
    event.preventDefault()
    if (event.repeat || document.querySelector('dialog[open]')) return
    if (event.key === 'F2') distress()
    else pause()
  })
}

function answerKey(event, question, { topics, flush }) {
  const { target, key } = event
  const typing = target.matches('textarea, [data-typed]')
  if (key === 'Enter' && (target.matches('input') || event.ctrlKey)) {
    event.preventDefault()
    if (typing) flush()
    step(topics, question, 1)
  } else if (!typing && !event.ctrlKey && !event.altKey && !event.metaKey && /^[0-9]$/.test(key)) {
    choose(event, question)
  }
}

function choose(event, question) {
  const input = question.querySelector(`input[data-key="${event.key}"]`)
  if (!input) return
  event.preventDefault()
  input.focus()
  if (input.type === 'radio' && input.checked) return
  input.click()
}

function step(topics, question, by) {
  const section = topics.current
  const questions = questionsIn(section)
  const at = question ? questions.indexOf(question) : by > 0 ? -1 : questions.length
  const target = questions[at + by]
  if (target) focusQuestion(target)
  else if (by > 0) section.querySelector('.topic-next')?.focus()
  else section.querySelector('.topic-title').focus()
}
