// Package house puts the parts together: database, engine, object store, policy,
// worker and HTTP, on embedded defaults or on a bank's own servers, by plain
// constructors. It is the only place where storage, policy, activities and api
// meet; cmd/duban runs it, and so do the tests, exactly as main does.
package house
