import type { Role } from './sections'

/** Roles as the screen and the messages of main call them. */
export const roleNames: Readonly<Record<Role, string>> = {
  clerk: '登记员',
  reviewer: '审核员',
  administrator: '管理员',
  viewer: '查阅员'
}
