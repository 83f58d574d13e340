import { createRouter, createWebHashHistory } from 'vue-router'
import { featureRoutes, menu } from './features'
import NotFoundPage from './NotFoundPage.vue'

// Hash history: the page's address stays one file, whatever the route.
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: '/home' },
    ...featureRoutes,
    { path: '/:rest(.*)*', name: 'notFound', component: NotFoundPage }
  ]
})

router.afterEach((to) => {
  const item = menu.find(({ path }) => to.path === path || to.path.startsWith(`${path}/`))
  document.title = item ? `${item.title} - 温馨调解台账` : '温馨调解台账'
})
