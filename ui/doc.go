// Package ui carries the screens in the binary: whatever the build of the screens
// left in dist, or, where they were not built, a page that says so and leads to the
// API's explorer. It knows no data and asks nobody.
package ui
