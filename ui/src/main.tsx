import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './app/styles.css'
import { Root } from './app/Root'

const root = document.getElementById('root')
if (root) createRoot(root).render(<StrictMode><Root /></StrictMode>)
