export { type Clock, openVault, type Vault } from './vault'
