// Package private is what the house knows of customers' personal data: which kinds
// there are, what a sealed value looks like, what of a value may be shown to
// everybody, and how to find the fields of a body that have to be sealed.
//
// A command's struct says which of its texts are personal:
//
//	type Customer struct {
//		Name  string `json:"name" private:"name"`
//		Phone string `json:"phone" private:"phone"`
//	}
//
// Before a command leaves for the engine, each of them is replaced by a token that
// only the key of the case opens (storage.Vault). Rules, engine, log and read rows see
// tokens alone; they compare, count and pass them on like any other text.
//
// The package refuses to know keys, ciphers and databases.
package private
