import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './app/styles.css'
import { Root } from './app/Root'
import { install } from './offline/install'

const root = document.getElementById('root')
if (root) createRoot(root).render(<StrictMode><Root /></StrictMode>)
install()
