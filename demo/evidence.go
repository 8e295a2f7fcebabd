package demo

import (
	"bytes"
	_ "embed" // the film
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"io"
	"math"
	"math/rand/v2"
)

// Photo is a JPEG of the size given in pixels with a pattern that differs from
// seed to seed: floor, wall and a few blocks, no text and no likeness of anybody.
func Photo(seed uint64, width, height int) []byte {
	rng := rand.New(rand.NewPCG(seed, 11))
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	tone := func() color.RGBA {
		return color.RGBA{uint8(60 + rng.IntN(180)), uint8(60 + rng.IntN(180)), uint8(60 + rng.IntN(180)), 255}
	}
	wall, floor := tone(), tone()
	horizon := height/2 + rng.IntN(height/4+1)
	for y := range height {
		c, shade := wall, y*40/height
		if y > horizon {
			c, shade = floor, (height-y)*60/height
		}
		c = color.RGBA{c.R - uint8(shade), c.G - uint8(shade), c.B - uint8(shade), 255}
		for x := range width {
			img.SetRGBA(x, y, c)
		}
	}
	for range 6 {
		c := tone()
		w, h := 1+width/10+rng.IntN(width/6+1), 1+height/10+rng.IntN(height/4+1)
		x0, y0 := rng.IntN(width), horizon-rng.IntN(height/3+1)
		for y := y0; y < y0+h; y++ {
			for x := x0; x < x0+w; x++ {
				img.SetRGBA(x, y, c) // outside the picture nothing happens
			}
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 82}); err != nil {
		panic("demo: a picture in memory cannot be encoded: " + err.Error())
	}
	return b.Bytes()
}

// Recording is a WAV (PCM, mono, 16 bit, 8 kHz) of a tone that wavers; millis is
// its length in milliseconds.
func Recording(seed uint64, millis int) []byte {
	const rate = 8000
	n := rate * millis / 1000
	pitch := 200 + float64(seed%40)*10
	var b bytes.Buffer
	b.WriteString("RIFF")
	le := func(v any) { binary.Write(&b, binary.LittleEndian, v) } // a bytes.Buffer takes everything
	le(uint32(36 + 2*n))
	b.WriteString("WAVEfmt ")
	le(uint32(16))
	le(uint16(1)) // PCM
	le(uint16(1)) // mono
	le(uint32(rate))
	le(uint32(rate * 2))
	le(uint16(2))
	le(uint16(16))
	b.WriteString("data")
	le(uint32(2 * n))
	for i := range n {
		t := float64(i) / rate
		le(int16(6000 * math.Sin(2*math.Pi*pitch*t) * (0.6 + 0.4*math.Sin(2*math.Pi*3*t))))
	}
	return b.Bytes()
}

// Film is twenty seconds of WebM that every browser plays, drawn by a page's canvas and
// recorded by it (VP8, ten pictures a second): no real place, no likeness of anybody. From
// FilmLeft until FilmBack (milliseconds) the clerk is away from the window while two wait.
//
//go:embed counter.webm
var Film []byte

const (
	FilmLeft = 6_000
	FilmBack = 15_000
)

// MinVideo is the least number of bytes that Video can make.
const MinVideo = videoHead

const videoHead = 24 + 16 // ftyp, then the header of an mdat box with a 64-bit length

// Video is a file of exactly size bytes (at least MinVideo) with the boxes of an
// MP4: whoever looks at its magic bytes takes it for video/mp4, no player finds a
// track in it. The content is made while it is read and differs in every block,
// so that ten gigabytes cost no memory, do not compress, and every part of a
// multipart upload has its own checksum. The reader can seek and read at any
// offset, as a resumed upload needs.
func Video(seed uint64, size int64) *io.SectionReader {
	if size < MinVideo {
		panic(fmt.Sprintf("demo: a video of %d bytes has no room for its boxes", size))
	}
	v := &video{seed: seed, size: size}
	copy(v.head[:], "\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp42")
	binary.BigEndian.PutUint32(v.head[24:], 1) // the length follows as 64 bits
	copy(v.head[28:], "mdat")
	binary.BigEndian.PutUint64(v.head[32:], uint64(size-24))
	return io.NewSectionReader(v, 0, size)
}

type video struct {
	seed uint64
	size int64
	head [videoHead]byte
}

func (v *video) ReadAt(p []byte, off int64) (n int, err error) {
	if off < 0 || off >= v.size {
		return 0, io.EOF
	}
	if rest := v.size - off; int64(len(p)) > rest {
		p, err = p[:rest], io.EOF
	}
	if off < videoHead {
		n = copy(p, v.head[off:])
	}
	for n < len(p) {
		at := off + int64(n)
		var word [8]byte
		binary.LittleEndian.PutUint64(word[:], noise(v.seed, uint64(at/8)))
		n += copy(p[n:], word[at%8:])
	}
	return n, err
}

// noise is SplitMix64 at a position: eight bytes that depend on seed and place alone.
func noise(seed, at uint64) uint64 {
	z := seed*0x9E3779B97F4A7C15 + (at+1)*0xD1B54A32D192ED03
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}
