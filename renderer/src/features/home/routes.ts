import { Monitor } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const menu = { title: '工作台', path: '/home', icon: Monitor, order: 10, key: 'F1' }

export const routes: RouteRecordRaw[] = [
  { path: '/home', name: 'home', component: () => import('./HomePage.vue') }
]
