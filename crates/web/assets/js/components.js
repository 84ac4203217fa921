// Starts the GOV.UK components that the pages use. The pages work without any of them.
document.body.classList.add("js-enabled", "govuk-frontend-supported");
for (const component of [Button, Checkboxes, ErrorSummary, ExitThisPage, NotificationBanner, PasswordInput, Radios, ServiceNavigation]) {
  createAll(component);
}
