package storage

import (
	"encoding/json"

	"duban/domain/classification"
	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/worktime"
)

// ClassificationOn is the catalogue in force on a day.
func (tx *Tx) ClassificationOn(day worktime.Day) (classification.Catalogue, error) {
	e, found, err := tx.EditionOn(edition.Classification, day)
	if err != nil {
		return classification.Catalogue{}, err
	}
	if !found {
		return classification.Shipped(day), nil
	}
	return Catalogue(e)
}

// ClassificationNamed is the version that a record names. NotFound if there is none.
func (tx *Tx) ClassificationNamed(version string) (classification.Catalogue, error) {
	n, own := edition.Number(version)
	if !own {
		if c, ok := classification.ShippedNamed(version); ok {
			return c, nil
		}
		return classification.Catalogue{}, fault.Missing("分类目录版本", "version of the catalogue")
	}
	e, err := tx.Edition(edition.Classification, n)
	if err != nil {
		return classification.Catalogue{}, err
	}
	return Catalogue(e)
}

// Catalogue reads the catalogue that an edition holds.
func Catalogue(e edition.Edition) (c classification.Catalogue, err error) {
	err = fault.Wrap("storage.catalogue", fault.Internal, json.Unmarshal(e.Body, &c))
	c.Version, c.ValidFrom = e.Name(), e.ValidFrom
	return c, err
}
