import type { RouteRecordRaw } from 'vue-router'

/** No task of its own in the menu: reached from the list of disputes and from the papers of a case. */
export const routes: RouteRecordRaw[] = [
  { path: '/documents', name: 'documents.blank', component: () => import('./BlankFormsPage.vue') }
]
