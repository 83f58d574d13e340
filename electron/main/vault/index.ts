export { OLDER, OLDER_NOTICE } from './failures'
export { openVault, type Vault } from './vault'
export { type OpenedVault, openVaultText } from './openBackup'
