// The language of the questions, changed in mid-call with nothing lost and without asking the server: each element with
// spoken words carries the other language's words beside its own.

import { written } from './pipes.js'

export function changesLanguage(form, saver) {
  const control = document.getElementById('interview-language')
  if (!control) return
  // A press with the mouse leaves the focus where it was.
  control.addEventListener('mousedown', (event) => event.preventDefault())
  control.addEventListener('click', (event) => {
    const button = event.target.closest('[data-language]')
    if (!button) return
    event.preventDefault()
    if (button.dataset.language !== form.dataset.language) change(form, control, button.dataset.language)
    saver.speak(form.dataset.language)
  })
}

function change(form, control, language) {
  for (const element of document.querySelectorAll('[data-other]')) swap(element, language)
  for (const button of control.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', button.dataset.language === language)
  }
  form.dataset.language = language
  if (form.dataset.practice) form.action = form.action.replace(/[^/]+$/, language)
  form.dispatchEvent(new CustomEvent('language', { detail: language }))
}

function swap(element, language) {
  const { other } = element.dataset
  // An answer among the words keeps its own element on the page.
  element.dataset.other = written(element)
  say(element, other)
  if (element.lang) element.lang = language
}

function say(element, words) {
  const pipes = new Map([...element.querySelectorAll('[data-pipe]')].map((pipe) => [pipe.dataset.pipe, pipe]))
  const pieces = words.split(/\$\{([^}]+)\}/)
  element.replaceChildren(...pieces.map((piece, at) => (at % 2 ? piped(pipes, piece) : piece)))
}

function piped(pipes, name) {
  const pipe = pipes.get(name)?.cloneNode(true) ?? document.createElement('span')
  pipe.dataset.pipe = name
  return pipe
}
