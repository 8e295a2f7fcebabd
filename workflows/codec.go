package workflows

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"fmt"

	commonpb "go.temporal.io/api/common/v1"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/temporal"
	"google.golang.org/protobuf/proto"
)

const (
	encodingSealed = "binary/duban-aes-gcm"
	keyIDField     = "duban-key-id"
)

// Codec encrypts everything that leaves the process towards the engine, with
// AES-256-GCM. The key stays with us: whoever reads the engine's database reads nothing.
type Codec struct {
	current string
	keys    map[string]cipher.AEAD
}

var _ converter.PayloadCodec = (*Codec)(nil)

// NewCodec takes 32-byte keys by id; current is the one to encrypt with, the
// others still decrypt what older runs wrote.
func NewCodec(current string, keys map[string][]byte) (*Codec, error) {
	c := &Codec{current: current, keys: map[string]cipher.AEAD{}}
	for id, key := range keys {
		if len(key) != 32 {
			return nil, fmt.Errorf("payload key %q has %d bytes, 32 are needed", id, len(key))
		}
		block, err := aes.NewCipher(key)
		if err != nil {
			return nil, err
		}
		if c.keys[id], err = cipher.NewGCM(block); err != nil {
			return nil, err
		}
	}
	if c.keys[current] == nil {
		return nil, fmt.Errorf("there is no payload key %q", current)
	}
	return c, nil
}

// Converter is a data converter that encrypts payloads, Failures one that does the
// same for error messages.
func (c *Codec) Converter() converter.DataConverter {
	return converter.NewCodecDataConverter(converter.GetDefaultDataConverter(), c)
}

// Failures encrypts the messages and stack traces of failures.
func (c *Codec) Failures() converter.FailureConverter {
	return temporal.NewDefaultFailureConverter(temporal.DefaultFailureConverterOptions{
		DataConverter: c.Converter(), EncodeCommonAttributes: true,
	})
}

// Encode seals payloads.
func (c *Codec) Encode(payloads []*commonpb.Payload) ([]*commonpb.Payload, error) {
	out := make([]*commonpb.Payload, len(payloads))
	for i, p := range payloads {
		plain, err := proto.Marshal(p)
		if err != nil {
			return nil, err
		}
		aead := c.keys[c.current]
		nonce := make([]byte, aead.NonceSize(), aead.NonceSize()+len(plain)+aead.Overhead())
		if _, err := rand.Read(nonce); err != nil {
			return nil, err
		}
		out[i] = &commonpb.Payload{
			Metadata: map[string][]byte{converter.MetadataEncoding: []byte(encodingSealed), keyIDField: []byte(c.current)},
			Data:     aead.Seal(nonce, nonce, plain, []byte(c.current)),
		}
	}
	return out, nil
}

// Decode opens payloads; what is not sealed passes as it is.
func (c *Codec) Decode(payloads []*commonpb.Payload) ([]*commonpb.Payload, error) {
	out := make([]*commonpb.Payload, len(payloads))
	for i, p := range payloads {
		if string(p.Metadata[converter.MetadataEncoding]) != encodingSealed {
			out[i] = p
			continue
		}
		id := string(p.Metadata[keyIDField])
		aead := c.keys[id]
		if aead == nil {
			return nil, fmt.Errorf("payload is sealed with key %q, which is not loaded", id)
		}
		if len(p.Data) < aead.NonceSize() {
			return nil, fmt.Errorf("sealed payload is cut short")
		}
		plain, err := aead.Open(nil, p.Data[:aead.NonceSize()], p.Data[aead.NonceSize():], []byte(id))
		if err != nil {
			return nil, fmt.Errorf("sealed payload cannot be opened: %w", err)
		}
		out[i] = &commonpb.Payload{}
		if err := proto.Unmarshal(plain, out[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}
