/** Pages before the ledger is open; shown by the app's own stages, not by routes. */
export { default as BrokenPage } from './BrokenPage.vue'
export { default as FirstPasswordPage } from './FirstPasswordPage.vue'
export { default as OpeningPage } from './OpeningPage.vue'
export { default as RenewRecoveryPage } from './RenewRecoveryPage.vue'
export { default as SetupWizard } from './SetupWizard.vue'
export { default as UnlockPage } from './UnlockPage.vue'
