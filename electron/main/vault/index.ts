export { OLDER, OLDER_NOTICE } from './failures'
export { openVault, type Vault } from './vault'
export { type OpenedVault, type Opener, openVaultText, restoredVaultText } from './openBackup'
export { hasPassphrase } from './passphrase'
