import type { Role } from '../office/sections'

/** Where backups go, when they are made, and every restore are the administrator's; page and main read this. */
export const mayManageBackups = (role: Role): boolean => role === 'administrator'
