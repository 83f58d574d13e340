import { Setting } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const menu = { title: '设置', path: '/settings', icon: Setting, order: 90, key: 'F9' }

export const routes: RouteRecordRaw[] = [
  { path: '/settings', name: 'settings', component: () => import('./SettingsPage.vue') },
  {
    path: '/settings/backup',
    name: 'settings.backup',
    component: () => import('./backup/BackupPage.vue')
  },
  { path: '/settings/people', name: 'settings.people', component: () => import('./people/PeoplePage.vue') },
  { path: '/settings/audit', name: 'settings.audit', component: () => import('./audit/AuditPage.vue') }
]
