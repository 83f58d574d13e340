import type { Role } from '@shared/domain/office'

/** Roles as the screen calls them. */
export const roleNames: Readonly<Record<Role, string>> = {
  clerk: '登记员',
  reviewer: '审核员',
  administrator: '管理员',
  viewer: '查阅员'
}
