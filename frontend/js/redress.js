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
