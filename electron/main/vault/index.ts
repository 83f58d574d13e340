export { openVault, type Vault } from './vault'
export { type OpenedVault, openVaultText } from './openBackup'
