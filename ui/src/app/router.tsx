import { createBrowserRouter } from 'react-router'
import { RouteCrashed } from '@/components/ErrorBoundary'
import { NotFound } from '@/components/NotFound'
import { ChangePassword } from './ChangePassword'
import { features } from './features'
import { Gate } from './Gate'
import { Shell } from './Shell'
import { SignIn } from './SignIn'

export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignIn />, errorElement: <RouteCrashed /> },
  {
    element: <Gate />, errorElement: <RouteCrashed />, hydrateFallbackElement: <></>,
    children: [{
      element: <Shell />,
      children: [{
        errorElement: <RouteCrashed />,
        children: [...features.flatMap((f) => f.routes), { path: '/password', element: <ChangePassword /> }, { path: '*', element: <NotFound /> }],
      }],
    }],
  },
])
