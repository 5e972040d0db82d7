// Enhancement only: every page works without this file. The classes are set here and not by an inline script, so
// that the content security policy needs no exception.
import {
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink, Tabs,
  createAll,
} from 'govuk-frontend'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

const components = [
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink, Tabs,
]
for (const component of components) {
  createAll(component)
}

// A list of which several can be chosen: one press chooses all of the page, and how many are chosen is said.
for (const form of document.querySelectorAll('[data-module="redress-choose"]')) {
  const boxes = [...form.querySelectorAll('input[type="checkbox"][name="casefile"]')]
  const all = form.querySelector('[data-choose-all]')
  const count = form.querySelector('[data-choose-count]')
  const words = all.textContent
  const tell = () => {
    const chosen = boxes.filter((box) => box.checked).length
    count.textContent = chosen > 0 ? `${chosen} chosen` : ''
    all.textContent = chosen === boxes.length ? 'Choose none' : words
  }
  all.hidden = false
  all.addEventListener('click', () => {
    const wanted = boxes.some((box) => !box.checked)
    for (const box of boxes) box.checked = wanted
    tell()
  })
  form.addEventListener('change', tell)
  tell() // the browser may have kept what was chosen
}
