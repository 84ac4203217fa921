// The interview page: one topic at a time, answers saved as they are given, keys, and safety. Without this script the
// page is one long form with a save button under every topic.

import { showElsewhere } from './interview/elsewhere.js'
import { listen } from './interview/keys.js'
import { changesLanguage } from './interview/language.js'
import { Notices } from './interview/notices.js'
import { Pipes } from './interview/pipes.js'
import { Safety } from './interview/safety.js'
import { Saver } from './interview/saver.js'
import { Topics, read } from './interview/topics.js'
import { Undecided } from './interview/undecided.js'
import { keepNote } from './note.js'

const TYPING_MS = 1200

const form = document.getElementById('interview')
if (form) begin(form)

function begin(form) {
  const topics = new Topics(form)
  const undecided = new Undecided(form, topics)
  const notices = new Notices(form)
  const pipes = new Pipes(form)
  const saver = new Saver({
    url: form.dataset.answers,
    page: form.dataset.page,
    rev: Number(form.dataset.rev),
    seq: Number(form.dataset.seq),
    language: form.dataset.language,
    every: form.dataset.practice ? () => everyAnswer(form) : null,
    token: form.elements.csrf.value,
    onState: () => {
      notices.show(saver)
      undecided.show(saver)
    },
    onReply: (reply, questions) => {
      showElsewhere(form, reply, saver)
      notices.reply(reply, questions, saver)
      topics.route(reply)
      pipes.reply(reply)
    }
  })
  const safety = new Safety({ form, saver, topics })
  form.classList.add('interview--one-topic')
  document.querySelector('.topics').open = matchMedia('(min-width: 61em)').matches
  topics.begin()
  saveAsGiven(form, saver, topics)
  moveOn(form, saver, topics, safety)
  changesLanguage(form, saver)
  listen({ form, topics, saver, undecided, pause: () => safety.pause(), distress: () => safety.open() })
  document.getElementById('try-now').addEventListener('click', () => saver.tryNow())
  countMinutes(document.getElementById('minutes'))
  keepNote(saver)
}

function saveAsGiven(form, saver, topics) {
  form.addEventListener('input', (event) => {
    const question = event.target.closest('.question')
    if (!question) return
    const typing = event.target.matches('textarea, [data-typed]')
    onlyOne(question, event.target)
    saver.change(question.dataset.q, read(question), typing ? TYPING_MS : 0)
    topics.count()
  })
  form.addEventListener('change', () => saver.flush())
  form.addEventListener('settled', () => {
    topics.count()
    saver.onState()
  })
}

// An exclusive choice and any other never stand together; nor do typed words and "Don't know".
function onlyOne(question, changed) {
  const typed = question.querySelector('[data-typed]')
  const others = [...question.querySelectorAll('input:checked')].filter((input) => input !== changed)
  if (changed === typed) {
    if (typed.value !== '') untick(others)
  } else if (changed.checked && changed.dataset.alone) {
    untick(others)
    if (typed) typed.value = ''
  } else if (changed.checked) {
    untick(others.filter((input) => input.dataset.alone))
  }
}

function untick(inputs) {
  for (const input of inputs) input.checked = false
}

// In practice the form itself goes from page to page, because its answers are kept nowhere else.
function moveOn(form, saver, topics, safety) {
  form.addEventListener('submit', (event) => {
    const next = event.submitter?.value ?? ''
    if (form.dataset.practice && !next.startsWith('topic-')) return
    event.preventDefault()
    if (next.startsWith('topic-')) {
      saver.flush()
      topics.go(next)
    } else if (next === 'pause') {
      safety.pause()
    } else if (next === 'review') {
      saver.ready().then((ready) => ready && location.assign(form.dataset.review))
    }
  })
}

// What every question holds: the server keeps nothing of a practice interview, so each time it is told all of it.
function everyAnswer(form) {
  const entries = [...form.querySelectorAll('.question')].map((question) => [question.dataset.q, { ...read(question), seq: 1 }])
  return Object.fromEntries(entries)
}

// Whole minutes and no ticking: nobody should feel timed.
function countMinutes(element) {
  const before = Number(element.textContent)
  const from = performance.now()
  setInterval(() => {
    element.textContent = before + Math.floor((performance.now() - from) / 60000)
  }, 20000)
}
